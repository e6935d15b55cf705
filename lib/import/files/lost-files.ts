import type { Refusal } from "./keep-file";

/** Why a file did not come: what it is, that it is not there, or what the old site did when it was asked. */
export type Loss =
  | Refusal
  | "missing"
  | "unlisted"
  | "gone"
  | "refused"
  | "private"
  | "slow"
  | "unreachable"
  | "unasked";

export interface LostFile {
  name: string;
  why: Loss;
  /** The posts that have the file; at most twenty. */
  titles: string[];
}

const MOST_TITLES = 20;

export class LostFiles {
  private readonly found = new Map<string, LostFile>();

  add(name: string, why: Loss, title: string): void {
    const lost = this.found.get(name) ?? { name, why, titles: [] };
    this.found.set(name, lost);
    if (lost.titles.length < MOST_TITLES && !lost.titles.includes(title)) lost.titles.push(title);
  }

  list(): LostFile[] {
    return [...this.found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
