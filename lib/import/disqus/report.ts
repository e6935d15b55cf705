import {
  type DisqusLoss,
  listDisqusAstray,
  listDisqusLosses,
  listLockedPages,
  listMissingTitles,
  listPagesOfOtherHosts,
  listPagesWithoutComments,
} from "@/db/disqus/losses";
import type { DisqusNumbers } from "@/db/disqus/numbers";

export interface DisqusReport {
  /** The name of the forum in Disqus. */
  forum: string;
  numbers: DisqusNumbers;
  /** Whose the comments by `--author-name` are, and the articles for pages that did not come. */
  author: string | null;
  inDanger: number;
  /** Titles of the articles for pages that did not come. */
  pagesMissing: string[];
  commentsLeftOut: DisqusLoss[];
  astray: DisqusLoss[];
  withoutComments: DisqusLoss[];
  /** Pages that took no more comments in Disqus. */
  locked: DisqusLoss[];
  /** Pages whose addresses were on another host than the post here. */
  otherHosts: DisqusLoss[];
}

export async function readDisqusPlan(): Promise<
  Omit<DisqusReport, "forum" | "numbers" | "author" | "inDanger">
> {
  return {
    pagesMissing: await listMissingTitles(),
    commentsLeftOut: await listDisqusLosses(),
    astray: await listDisqusAstray(),
    withoutComments: await listPagesWithoutComments(),
    locked: await listLockedPages(),
    otherHosts: await listPagesOfOtherHosts(),
  };
}
