import type { RichText } from "@/lib/rich-text/document";
import { pictureSourcesOf } from "@/lib/rich-text/picture-sources";
import { isWebLink } from "@/lib/rich-text/safe-link";

/** What cannot come, and the posts that have it. */
export interface Loss {
  readonly name: string;
  readonly count: number;
  readonly titles: readonly string[];
}

export class Losses {
  private readonly found = new Map<string, { count: number; titles: Set<string> }>();

  /** Pictures of a comment, which stay on the site where they are. */
  addPictures(body: RichText, title: string): void {
    for (const source of pictureSourcesOf(body)) if (isWebLink(source)) this.add("picture", title);
  }

  add(name: string, title: string): void {
    const lost = this.found.get(name) ?? { count: 0, titles: new Set() };
    this.found.set(name, lost);
    lost.count++;
    lost.titles.add(title);
  }

  list(): Loss[] {
    return [...this.found].map(([name, { count, titles }]) => ({ name, count, titles: [...titles] }));
  }
}
