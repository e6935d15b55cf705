import type { BlockNode, InlineNode, Mark, RichText } from "@/lib/rich-text/document";
import { pieces } from "@/lib/rich-text/text-node";
import { storable } from "@/lib/text/storable";
import { Containers } from "./containers";
import { OpenMarks } from "./marks";
import type { Numbering } from "./numbered-list";
import type { Tag } from "./tags";
import { TextBlock } from "./text-block";

/** More nodes would not fit the schema; see fromWordPressHtml and fromPasted. */
const MOST_NODES = 15_000;

export class TooManyNodes extends Error {}

export class DocumentBuilder {
  readonly marks = new OpenMarks();
  private readonly containers = new Containers();
  private block: TextBlock | undefined;
  private heading: number | undefined;
  private taskSign: string | undefined;
  private nodes = 0;

  words(text: string): void {
    const kept = storable(text);
    if (kept === "") return;
    this.addTaskSign();
    if (this.block && this.block.breaks > 1 && this.heading === undefined) this.closeBlock();
    this.block ??= new TextBlock();
    const before = this.block.nodes.length;
    for (const piece of pieces(kept)) this.block.add(piece, this.marks.current());
    this.count(this.block.nodes.length - before);
    this.marks.sawText();
  }

  /** The box of a task begins the next words, which may stand in a block of their own. */
  task(sign: string): void {
    this.addTaskSign();
    this.taskSign = sign;
  }

  mention(id: string): void {
    this.addTaskSign();
    this.block ??= new TextBlock();
    this.block.addMention(id);
    this.count(1);
  }

  space(): void {
    this.block?.addSpace();
  }

  lineEnd(): void {
    this.block?.lineEnd();
  }

  lineBreak(): void {
    this.block?.lineBreak();
  }

  closeBlock(): void {
    const { block, heading } = this;
    this.block = undefined;
    this.heading = undefined;
    const content = block?.nodes ?? [];
    if (isBlank(content)) return;
    if (heading === undefined) this.add({ type: "paragraph", content });
    else this.add({ type: "heading", attrs: { level: heading }, content });
  }

  openHeading(level: number): void {
    this.closeBlock();
    this.heading = level;
  }

  addWhole(block: BlockNode): void {
    this.addTaskSign();
    this.closeBlock();
    this.add(block);
  }

  linkLine(address: string, text: string): void {
    const link: Mark = { type: "link", attrs: { href: address } };
    const [words = address] = pieces(storable(text).trim());
    this.addWhole({ type: "paragraph", content: [{ type: "text", text: words, marks: [link] }] });
  }

  openQuote(): void {
    this.closeBlock();
    this.count(1);
    this.containers.openQuote();
  }

  openList(type: "bulletList" | "orderedList", numbering?: Numbering): void {
    this.closeBlock();
    this.count(1);
    this.containers.openList(type, numbering);
  }

  openItem(value?: number): void {
    this.addTaskSign();
    this.closeBlock();
    this.count(1);
    this.containers.openItem(value);
  }

  openTable(tag: Tag): void {
    this.closePart();
    this.containers.openTable(tag);
  }

  beginHead(inHead: boolean): void {
    this.containers.beginHead(inHead);
  }

  openCaption(): boolean {
    this.closePart();
    return this.containers.openCaption();
  }

  openRow(): void {
    this.closePart();
    this.containers.openRow();
  }

  openCell(tag: Tag): void {
    this.closePart();
    this.count(1);
    this.containers.openCell(tag);
  }

  close(...types: Parameters<Containers["close"]>) {
    this.addTaskSign();
    this.closeBlock();
    this.containers.close(...types);
  }

  get atLineStart(): boolean {
    return !this.block || this.block.empty || this.block.breaks > 0;
  }

  get inItem(): boolean {
    return this.containers.inItem;
  }

  finish(): RichText {
    this.addTaskSign();
    this.closeBlock();
    return this.containers.finish();
  }

  private closePart(): void {
    this.addTaskSign();
    this.closeBlock();
    this.count(1);
  }

  private addTaskSign(): void {
    const { taskSign } = this;
    if (taskSign === undefined) return;
    this.taskSign = undefined;
    this.words(taskSign);
    this.space();
  }

  private add(block: BlockNode): void {
    this.count(2);
    this.containers.add(block);
  }

  private count(nodes: number) {
    this.nodes += nodes;
    if (this.nodes > MOST_NODES) throw new TooManyNodes();
  }
}

function isBlank(nodes: InlineNode[]): boolean {
  return nodes.every(
    (node) => node.type === "hardBreak" || (node.type === "text" && node.text.trim() === ""),
  );
}
