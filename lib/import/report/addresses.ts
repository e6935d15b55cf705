import { isForumAddress } from "@/lib/addresses/own-words";

/** An address of the blog that cannot lead to its post. */
export interface TakenAddress {
  readonly path: string;
  readonly title: string;
  readonly by: "forum" | "other post";
}

export class TakenAddresses {
  private readonly found: TakenAddress[] = [];

  /** @param byOthers those of `paths` that lead to another imported post */
  add(title: string, paths: readonly string[], byOthers: readonly string[]): void {
    for (const path of paths) {
      if (isForumAddress(path)) this.found.push({ path, title, by: "forum" });
      else if (byOthers.includes(path)) this.found.push({ path, title, by: "other post" });
    }
  }

  list(): TakenAddress[] {
    return this.found;
  }
}
