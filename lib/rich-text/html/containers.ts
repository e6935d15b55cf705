import type { BlockNode, ListItemNode, RichText } from "@/lib/rich-text/document";
import { wellFormed } from "@/lib/rich-text/well-formed";
import { type Numbering, numberedList } from "./numbered-list";
import {
  blocksOf,
  type OpenCell,
  type OpenRow,
  type OpenTable,
  openCell,
  openTable,
} from "./table-container";
import type { Tag } from "./tags";

type Container =
  | { type: "doc" | "blockquote"; content: BlockNode[] }
  | { type: "listItem"; content: BlockNode[] }
  | { type: "caption"; content: BlockNode[] }
  | ListContainer
  | OpenTable
  | OpenRow
  | OpenCell;
type ListContainer = {
  type: "bulletList" | "orderedList";
  numbering?: Numbering | undefined;
  /** The numbers that items name themselves, by their place. */
  values: Map<number, number>;
  content: ListItemNode[];
};
type ContainerType = Container["type"];

/** Deeper nesting is flattened, well below the schema's limit. */
const DEEPEST = 16;
const PARTS: readonly ContainerType[] = ["table", "tableRow", "tableCell", "caption"];
/** A cell or a row is looked for in its own table; what is written in a cell ends nothing outside of it. */
const OF_PARTS: readonly ContainerType[] = ["table"];

export class Containers {
  private readonly doc: { type: "doc"; content: BlockNode[] } = { type: "doc", content: [] };
  private readonly open: Container[] = [this.doc];

  add(block: BlockNode): void {
    this.openForBlocks();
    const container = this.open.at(-1) ?? this.doc;
    if (holdsBlocks(container)) container.content.push(block);
  }

  openQuote(): void {
    this.openForBlocks();
    if (this.open.length < DEEPEST) this.open.push({ type: "blockquote", content: [] });
  }

  openList(type: "bulletList" | "orderedList", numbering?: Numbering): void {
    if (this.inList()) this.reopenItem();
    else this.openForBlocks();
    if (this.open.length + 1 < DEEPEST) this.open.push({ type, numbering, values: new Map(), content: [] });
  }

  /** @param value the number that the item names itself */
  openItem(value?: number): void {
    const list = this.lastOf("bulletList", "orderedList");
    if (list > this.lastOf("blockquote")) this.closeDownTo(list + 1);
    else this.openList("bulletList");
    const within = this.open.at(-1);
    if (!within || !isList(within)) return;
    if (value !== undefined) within.values.set(within.content.length, value);
    this.open.push({ type: "listItem", content: [] });
  }

  close(...types: ContainerType[]): void {
    const at = this.lastOf(...types);
    if (at > 0) this.closeDownTo(at);
  }

  /** As in browsers, a table that begins between the cells of another one ends it. */
  openTable(tag: Tag): void {
    const type = this.open.at(-1)?.type;
    if (type === "table" || type === "tableRow") this.close("table");
    this.openForBlocks();
    if (this.open.length + 3 < DEEPEST) this.open.push(openTable(tag));
  }

  beginHead(inHead: boolean): void {
    const table = this.open[this.lastOf("table")];
    if (table?.type === "table") table.inHead = inHead;
  }

  /** @returns whether the caption stands where it is the table's. */
  openCaption(): boolean {
    const table = this.open.at(-1);
    if (table?.type !== "table" || table.content.length > 0) return false;
    this.open.push({ type: "caption", content: [] });
    return true;
  }

  openRow(): void {
    const table = this.lastOf("table");
    if (table < 0) return;
    this.closeDownTo(table + 1);
    this.open.push({ type: "tableRow", content: [] });
  }

  openCell(tag?: Tag): void {
    const table = this.open[this.lastOf("table")];
    if (table?.type !== "table") return;
    if (this.lastOf("tableRow") < 0) this.openRow();
    this.closeDownTo(this.lastOf("tableRow") + 1);
    this.open.push(openCell(table.inHead, tag));
  }

  finish(): RichText {
    this.closeDownTo(1);
    return wellFormed(this.doc.content);
  }

  get inItem(): boolean {
    return this.open.at(-1)?.type === "listItem";
  }

  private inList(): boolean {
    return this.open.at(-1)?.type.endsWith("List") ?? false;
  }

  private openForBlocks(): void {
    if (this.inList()) this.openItem();
    const type = this.open.at(-1)?.type;
    if (type === "table" || type === "tableRow") this.openCell();
  }

  /** A list written directly into a list belongs to the previous item. */
  private reopenItem(): void {
    const list = this.open.at(-1);
    const last = list?.content.pop();
    this.open.push({ type: "listItem", content: last?.type === "listItem" ? last.content : [] });
  }

  private lastOf(...types: ContainerType[]): number {
    const border = types.every((type) => PARTS.includes(type)) ? OF_PARTS : PARTS;
    const at = this.open.findLastIndex(({ type }) => types.includes(type) || border.includes(type));
    const found = this.open[at];
    return found && types.includes(found.type) ? at : -1;
  }

  private closeDownTo(length: number): void {
    while (this.open.length > length) {
      const closed = this.open.pop();
      const within = this.open.at(-1);
      if (closed && within) attach(closed, within);
    }
  }
}

function attach(closed: Container, within: Container): void {
  if (closed.type === "tableCell") {
    if (within.type === "tableRow") within.content.push(closed);
    return;
  }
  if (closed.type === "table") {
    if (holdsBlocks(within)) within.content.push(...blocksOf(closed));
    return;
  }
  if (closed.content.length === 0) return;
  if (closed.type === "listItem") {
    if (isList(within)) within.content.push({ type: "listItem", content: closed.content });
  } else if (closed.type === "tableRow") {
    if (within.type === "table") within.content.push(closed);
  } else if (closed.type === "caption") {
    if (within.type === "table") within.caption = closed.content;
  } else if (holdsBlocks(within)) {
    within.content.push(...finished(closed));
  }
}

type BlockContainer = Extract<Container, { content: BlockNode[] }>;

function finished(closed: ListContainer | { type: "doc" | "blockquote"; content: BlockNode[] }): BlockNode[] {
  if (!isList(closed)) return [{ type: "blockquote", content: closed.content }];
  const { type, numbering, values, content } = closed;
  if (type === "bulletList") return [{ type, content }];
  return numberedList(content, numbering ?? {}, values);
}

function holdsBlocks(container: Container): container is BlockContainer {
  return !isList(container) && container.type !== "table" && container.type !== "tableRow";
}

function isList(container: Container): container is ListContainer {
  return container.type === "bulletList" || container.type === "orderedList";
}
