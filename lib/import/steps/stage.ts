import { splitKindOf } from "@/lib/forum/answers/promotions/rules";
import { type RowsToStage, stageExport } from "@/lib/forum/site/imports/staging";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import { textOfHtml } from "../html/text-of-html";
import type { WxrComment, WxrItem, WxrRecord } from "../wxr/records";

import { authorRow, commentRow, itemRow, termRow } from "./staged-rows";

const ROWS = 1000;
const CHARACTERS = 4_000_000;

export class Stager {
  private rows: RowsToStage = none();
  private waiting = 0;
  private characters = 0;
  private part = 1;
  /** Items of the files before this one, whose numbers begin again with 1. */
  private before = 0;
  private lastItem = 0;
  posts = 0;
  comments = 0;

  constructor(
    private readonly now: Date,
    private readonly split: boolean,
  ) {}

  startPart(part: number): void {
    this.part = part;
    this.before = this.lastItem;
  }

  async add(record: WxrRecord): Promise<boolean> {
    if (record.kind === "channel") return false;
    if (record.kind === "author") this.rows.authors.push(authorRow(record));
    else if (record.kind === "term") this.rows.terms.push(termRow(record));
    else if (record.kind === "item") this.rows.items.push(this.itemRow(record));
    else this.rows.comments.push(this.commentRow(record));
    this.characters += "content" in record ? record.content.length : 0;
    if (++this.waiting < ROWS && this.characters < CHARACTERS) return false;
    await this.flush();
    return true;
  }

  private itemRow(item: WxrItem): RowsToStage["items"][number] {
    const number = this.before + item.number;
    this.lastItem = Math.max(this.lastItem, number);
    if (item.type === "post") this.posts++;
    return { ...itemRow(item, this.now), number, part: this.part };
  }

  private commentRow(comment: WxrComment): RowsToStage["comments"][number] {
    const item = this.before + comment.item;
    const split = this.split ? splitKindOf(textOfHtml(comment.content)) : null;
    return { ...commentRow(comment, ++this.comments, this.now), item, part: this.part, split };
  }

  async flush(): Promise<void> {
    if (this.waiting > 0) await perform(stageExport, this.rows, AS_IMPORT);
    this.rows = none();
    this.waiting = 0;
    this.characters = 0;
  }
}

function none(): RowsToStage {
  return { authors: [], terms: [], items: [], comments: [] };
}
