import type { Picture } from "./html/options";

/** Where the pictures of posts come from. */
export interface Pictures {
  /** The copies of those pictures of a post that there are, by address. */
  copiesFor(html: string): Promise<ReadonlyMap<string, Picture>>;
  report(): { copied: number; missing: string[] };
}

/** Pictures stay where they are, and are referred to. */
export const REFERENCED: Pictures = {
  copiesFor: async () => new Map(),
  report: () => ({ copied: 0, missing: [] }),
};
