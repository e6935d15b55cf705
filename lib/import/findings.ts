import type { ImportNumbers } from "@/db/imports/numbers";
import type { DisqusReport } from "./disqus/report";
import type { DisqusPlan } from "./disqus/run";
import type { BlogFiles } from "./files/blog-files";
import { type Amount, NOTHING } from "./progress";
import type { ImportReport, UnfinishedReport } from "./report";
import { TakenAddresses } from "./report/addresses";
import { Losses } from "./report/losses";
import { Mended } from "./report/mended";
import type { PeopleAndChanges } from "./report-of-changes";
import type { FetchReport } from "./steps/fetch";

type Plan = Pick<
  ImportReport,
  "itemsLeftOut" | "commentsLeftOut" | "astray" | "elsewhere" | "mergedPosts" | "unpinned"
>;

/** What an import has found so far, so that an import that fails can also say so. */
export class Findings {
  readonly startedAt = new Date();
  readonly mended = new Mended();
  readonly shortcodes = new Losses();
  readonly blocks = new Losses();
  readonly taken = new TakenAddresses();
  /** Pictures of comments. */
  readonly linked = new Losses();
  readonly files: string[] = [];
  readonly notExports: string[] = [];
  readonly written = { posts: 0, comments: 0, mentions: 0 };
  /** Of this blog, before this import. */
  here: Amount = NOTHING;
  site: string | undefined;
  fromBlog = false;
  disqusPlan: DisqusPlan | null = null;
  numbers: ImportNumbers | undefined;
  plan: Plan | undefined;
  tagsMade: readonly string[] = [];
  inDanger = 0;
  pinned: string | null = null;
  told: PeopleAndChanges | undefined;
  disqus: DisqusReport | null = null;
  fetched: FetchReport | null = null;

  constructor(
    private readonly dryRun: boolean,
    private readonly pictures: BlogFiles,
  ) {}

  report(): ImportReport {
    const { site = "", numbers, plan, told } = this;
    if (!numbers || !plan || !told) throw new Error("The export was not planned.");
    return { ...this.soFar(), site, numbers, ...plan, ...told };
  }

  unfinished(failure: string): UnfinishedReport {
    const { site, numbers, plan, told, written } = this;
    return { failure, written, ...this.soFar(), site, numbers, ...plan, ...told };
  }

  private soFar() {
    const { dryRun, startedAt, files, notExports, tagsMade, inDanger, pinned, disqus, fetched } = this;
    return {
      fromBlog: this.fromBlog,
      disqus,
      fetched,
      dryRun,
      startedAt,
      finishedAt: new Date(),
      files,
      notExports,
      tagsMade,
      inDanger,
      pinned,
      mended: this.mended.list(),
      pictures: this.pictures.report(),
      shortcodes: this.shortcodes.list(),
      blocks: this.blocks.list(),
      commentPictures: this.linked.list(),
      addresses: this.taken.list(),
    };
  }
}
