import {
  type Group,
  listAstray,
  listCommentsLeftOut,
  listElsewhere,
  listItemsLeftOut,
  listMergedPosts,
  listSticky,
} from "@/db/imports/groups";
import type { ImportNumbers } from "@/db/imports/numbers";
import type { DisqusReport } from "./disqus/report";
import type { FileReport } from "./files/blog-files";
import type { TakenAddress } from "./report/addresses";
import type { Loss } from "./report/losses";
import type { PeopleAndChanges } from "./report-of-changes";
import type { FetchReport } from "./steps/fetch";

/** A dry run says the same as the run that follows, all but `dryRun` and the times. */
export interface ImportReport extends PeopleAndChanges {
  readonly site: string;
  /** Whether posts of a blog were in the export; one of Disqus has comments alone. */
  readonly fromBlog: boolean;
  readonly disqus: DisqusReport | null;
  readonly dryRun: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** Those that `part` counts, from 1. */
  readonly files: readonly string[];
  /** Files in a folder or a zip file that are no exports. */
  readonly notExports: readonly string[];
  readonly numbers: ImportNumbers;
  readonly tagsMade: readonly string[];
  readonly inDanger: number;
  readonly pinned: string | null;
  readonly itemsLeftOut: readonly Group[];
  readonly commentsLeftOut: readonly Group[];
  readonly astray: readonly Group[];
  /** By the title of the thread here: replies that go where the comment is that they answer. */
  readonly elsewhere: readonly Group[];
  /** By the title of the thread here: posts that moderators merged into it. */
  readonly mergedPosts: readonly Group[];
  readonly mended: readonly Group[];
  readonly unpinned: readonly Group[];
  readonly pictures: FileReport;
  /** What the old site was asked for. */
  readonly fetched: FetchReport | null;
  /** Shortcodes of plugins, which cannot come. */
  readonly shortcodes: readonly Loss[];
  /** Blocks that only the blog can fill. */
  readonly blocks: readonly Loss[];
  /** Pictures of comments, which stay links to where they are. */
  readonly commentPictures: readonly Loss[];
  readonly addresses: readonly TakenAddress[];
}

/** What was found until an import failed or was stopped. */
export interface UnfinishedReport extends Partial<ImportReport> {
  readonly dryRun: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** One sentence. */
  readonly failure: string;
  /** What this run wrote, which stays. */
  readonly written: Written;
}

interface Written {
  readonly posts: number;
  readonly comments: number;
  readonly mentions: number;
}

export async function readPlan(site: string) {
  const [pinned, ...others] = await listSticky(site);
  const places = others
    .filter(({ here }) => !here)
    .map(({ title, part, line }) => ({ title, count: 1, part, lines: [line] }));
  return {
    plan: {
      itemsLeftOut: await listItemsLeftOut(),
      commentsLeftOut: await listCommentsLeftOut(),
      astray: await listAstray(),
      elsewhere: await listElsewhere(),
      mergedPosts: await listMergedPosts(),
      unpinned: places.length > 0 ? [{ sort: "sticky", count: places.length, places }] : [],
    },
    pinned: pinned && !pinned.here ? pinned : null,
  };
}
