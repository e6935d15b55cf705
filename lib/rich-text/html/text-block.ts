import type { InlineNode, Mark } from "@/lib/rich-text/document";
import { linkUrls } from "@/lib/rich-text/link-urls";
import { LONGEST_TEXT } from "@/lib/rich-text/text-node";

/** Holds back spaces and breaks until text follows, so that a line neither begins nor ends with one. */
export class TextBlock {
  readonly nodes: InlineNode[] = [];
  private space = false;
  private separator: string | undefined;
  private isRow = false;
  breaks = 0;

  get empty(): boolean {
    return this.nodes.length === 0;
  }

  /** A line end in the source beside a `<br>` counts once. */
  lineEnd(): void {
    if (this.breaks === 0 && !this.separator) this.lineBreak();
  }

  lineBreak(): void {
    if (!this.empty) this.breaks++;
  }

  addSpace(): void {
    this.space = true;
  }

  separate(by: string): void {
    this.separator = this.separator ? `${this.separator} ${by}` : by;
    this.breaks = 0;
  }

  add(words: string, marks: readonly Mark[]): void {
    this.goOn(marks);
    for (const node of linkUrls(words, marks)) this.append(node.text, node.marks ?? []);
  }

  addMention(id: string): void {
    this.goOn([]);
    this.nodes.push({ type: "mention", attrs: { id } });
  }

  /** A row of several cells is one line; the only cell of a row is often a whole page. */
  finish(): InlineNode[] {
    return this.isRow
      ? this.nodes.map((node) => (node.type === "hardBreak" ? { type: "text", text: " " } : node))
      : this.nodes;
  }

  private goOn(marks: readonly Mark[]): void {
    if (!this.empty && this.separator) {
      this.append(` ${this.separator} `, []);
      this.isRow = true;
    } else if (!this.empty && this.breaks > 0) this.nodes.push({ type: "hardBreak" });
    else if (!this.empty && this.space) this.append(" ", spaceMarks(this.nodes, marks));
    this.breaks = 0;
    this.space = false;
    this.separator = undefined;
  }

  private append(text: string, marks: readonly Mark[]): void {
    const last = this.nodes.at(-1);
    if (
      last?.type === "text" &&
      last.text.length + text.length <= LONGEST_TEXT &&
      same(last.marks ?? [], marks)
    ) {
      last.text += text;
    } else {
      this.nodes.push(marks.length > 0 ? { type: "text", text, marks: [...marks] } : { type: "text", text });
    }
  }
}

function spaceMarks(nodes: InlineNode[], marks: readonly Mark[]): Mark[] {
  const last = nodes.at(-1);
  const before = last?.type === "text" ? (last.marks ?? []) : [];
  return marks.filter((mark) => before.some((other) => same([other], [mark])));
}

function same(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}
