import type { BlockNode, ListItemNode, RichText } from "@/lib/rich-text/document";
import { wellFormed } from "@/lib/rich-text/well-formed";
import { type Numbering, numberedList } from "./numbered-list";

type Container =
  | { type: "doc" | "blockquote"; content: BlockNode[] }
  | { type: "listItem"; content: BlockNode[] }
  | ListContainer;
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

export class Containers {
  private readonly doc: { type: "doc"; content: BlockNode[] } = { type: "doc", content: [] };
  private readonly open: Container[] = [this.doc];

  add(block: BlockNode): void {
    if (this.inList()) this.openItem();
    const container = this.open.at(-1) ?? this.doc;
    if (!isList(container)) container.content.push(block);
  }

  openQuote(): void {
    if (this.inList()) this.openItem();
    if (this.open.length < DEEPEST) this.open.push({ type: "blockquote", content: [] });
  }

  openList(type: "bulletList" | "orderedList", numbering?: Numbering): void {
    if (this.inList()) this.reopenItem();
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

  /** A list written directly into a list belongs to the previous item. */
  private reopenItem(): void {
    const list = this.open.at(-1);
    const last = list?.content.pop();
    this.open.push({ type: "listItem", content: last?.type === "listItem" ? last.content : [] });
  }

  private lastOf(...types: ContainerType[]): number {
    return this.open.findLastIndex((container) => types.includes(container.type));
  }

  private closeDownTo(length: number): void {
    while (this.open.length > length) {
      const closed = this.open.pop();
      const within = this.open.at(-1);
      if (closed && within && closed.content.length > 0) attach(closed, within);
    }
  }
}

function attach(closed: Container, within: Container): void {
  if (closed.type === "listItem") {
    if (isList(within)) within.content.push({ type: "listItem", content: closed.content });
  } else if (!isList(within)) {
    within.content.push(...finished(closed));
  }
}

function finished(closed: Exclude<Container, { type: "listItem" }>): BlockNode[] {
  if (!isList(closed)) return [{ type: "blockquote", content: closed.content }];
  const { type, numbering, values, content } = closed;
  if (type === "bulletList") return [{ type, content }];
  return numberedList(content, numbering ?? {}, values);
}

function isList(container: Container): container is ListContainer {
  return container.type === "bulletList" || container.type === "orderedList";
}
