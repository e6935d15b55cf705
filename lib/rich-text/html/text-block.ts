import type { InlineNode, Mark } from "@/lib/rich-text/document";
import { linkUrls } from "@/lib/rich-text/link-urls";
import { LONGEST_TEXT } from "@/lib/rich-text/text-node";

/** Holds back spaces and breaks until text follows, so that a line neither begins nor ends with one. */
export class TextBlock {
  readonly nodes: InlineNode[] = [];
  private space = false;
  breaks = 0;

  get empty(): boolean {
    return this.nodes.length === 0;
  }

  /** A line end in the source beside a `<br>` counts once. */
  lineEnd(): void {
    if (this.breaks === 0) this.lineBreak();
  }

  lineBreak(): void {
    if (!this.empty) this.breaks++;
  }

  addSpace(): void {
    this.space = true;
  }

  add(words: string, marks: readonly Mark[]): void {
    this.goOn(marks);
    for (const node of linkUrls(words, marks)) this.append(node.text, node.marks ?? []);
  }

  addMention(id: string): void {
    this.goOn([]);
    this.nodes.push({ type: "mention", attrs: { id } });
  }

  private goOn(marks: readonly Mark[]): void {
    if (!this.empty && this.breaks > 0) this.nodes.push({ type: "hardBreak" });
    else if (!this.empty && this.space) this.append(" ", spaceMarks(this.nodes, marks));
    this.breaks = 0;
    this.space = false;
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
