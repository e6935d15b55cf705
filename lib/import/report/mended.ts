import type { Group } from "@/db/imports/groups";
import { clip } from "@/lib/text/length";
import { textOfHtml } from "../html/text-of-html";
import type { NoticeKind, WxrNotice } from "../wxr/notice";
import type { WxrItem } from "../wxr/records";

interface Post {
  readonly title: string;
  readonly line: number;
}

type Found = { title: string; count: number; part: number; lines: number[] };

const MAX_TITLE_CHARS = 200;
const NO_POST: Post = { title: "", line: 0 };

/** Repairs are noticed before the post around them is read, so each gets its title when the next post begins. */
export class Mended {
  private readonly kinds = new Map<NoticeKind, Map<string, Found>>();
  private waiting: WxrNotice[] = [];
  private part = 1;
  private last: Post | undefined;

  readonly note = (notice: WxrNotice): void => {
    this.waiting.push(notice);
  };

  startPart(part: number): void {
    this.finishPart();
    this.part = part;
  }

  /** The part turned out to be no export. */
  dropPart(): void {
    this.waiting = [];
  }

  seeItem({ title, postId, line }: WxrItem): void {
    if (this.waiting.length > 0) this.assign(line);
    this.last = { title: clip(textOfHtml(title), MAX_TITLE_CHARS) || `Post ${postId}`, line };
  }

  list(): Group[] {
    this.finishPart();
    return [...this.kinds].map(([sort, posts]) => {
      const places = [...posts.values()];
      return { sort, count: places.reduce((sum, { count }) => sum + count, 0), places };
    });
  }

  private finishPart(): void {
    this.assign(Number.POSITIVE_INFINITY);
    this.last = undefined;
  }

  private assign(until: number): void {
    const later = this.waiting.filter(({ line }) => line >= until);
    for (const notice of this.waiting) if (notice.line < until) this.add(notice);
    this.waiting = later;
  }

  private add({ kind, line }: WxrNotice): void {
    const post = this.last && line >= this.last.line ? this.last : NO_POST;
    const posts = this.kinds.get(kind) ?? new Map<string, Found>();
    this.kinds.set(kind, posts);
    const key = `${this.part} ${post.line}`;
    const found = posts.get(key) ?? { title: post.title, count: 0, part: this.part, lines: [] };
    posts.set(key, found);
    found.count++;
    if (found.lines.at(-1) !== line) found.lines.push(line);
  }
}
