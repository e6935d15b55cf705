import { type StagedDisqus, stageDisqusExport } from "@/lib/forum/site/imports/disqus-staging";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import type { DisqusRecord } from "./records";
import { postRow, threadRow } from "./staged-rows";

const ROWS = 1000;
const CHARACTERS = 4_000_000;

export class DisqusStager {
  private rows: StagedDisqus = { threads: [], posts: [] };
  private waiting = 0;
  private characters = 0;
  private threads = 0;
  private posts = 0;

  constructor(
    private readonly now: Date,
    private readonly split: boolean,
  ) {}

  get comments(): number {
    return this.posts;
  }

  /** Whether a file was one of Disqus. */
  get used(): boolean {
    return this.threads + this.posts > 0;
  }

  async add(record: DisqusRecord): Promise<boolean> {
    const { now, split } = this;
    if (record.kind === "disqus thread") this.rows.threads.push(threadRow(record, ++this.threads, now));
    else this.rows.posts.push(postRow(record, { number: ++this.posts, split, now }));
    this.characters += record.message.length;
    if (++this.waiting < ROWS && this.characters < CHARACTERS) return false;
    await this.flush();
    return true;
  }

  async flush(): Promise<void> {
    if (this.waiting > 0) await perform(stageDisqusExport, this.rows, AS_IMPORT);
    this.rows = { threads: [], posts: [] };
    this.waiting = 0;
    this.characters = 0;
  }
}
