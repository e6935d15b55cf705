import type { DocumentBuilder } from "./builder";
import { isVoid, type Tag } from "./tags";

type ListType = "bulletList" | "orderedList";

const LEVEL = /mso-list:\s*\S+\s+level(\d)/i;
const MARKER = /mso-list:\s*ignore/i;
/** A number, or one or more letters, with a dot or a bracket behind; Word's hollow bullet is the letter "o" alone. */
const NUMBER = /^\(?(\d+|[a-z]{1,5})[.)]/i;
/** The bullet that is left in the text when another program has removed Word's styles. */
const BULLET = /^\s*[·•▪§]\s*/;

/** Word writes a list as paragraphs, each with its level in the style and its bullet or number in a span. */
export class WordListReader {
  private open: ListType[] = [];
  private item: { level: number; marker: string; isStyled: boolean } | undefined;
  private markerDepth = 0;

  constructor(private readonly builder: DocumentBuilder) {}

  get inMarker(): boolean {
    return this.markerDepth > 0;
  }

  startBlock({ attribute }: Tag): void {
    this.markerDepth = 0;
    const level = Number(LEVEL.exec(attribute("style") ?? "")?.[1] ?? 0);
    const isListed = /^MsoListParagraph/i.test(attribute("class") ?? "");
    this.item =
      level > 0 || isListed ? { level: Math.max(level, 1), marker: "", isStyled: level > 0 } : undefined;
    if (!this.item) this.closeDownTo(0);
  }

  /** The quotation or list around the paragraphs has ended, and their list with it. */
  forget(): void {
    this.open = [];
    this.item = undefined;
  }

  startInline({ name, attribute }: Tag): void {
    if (isVoid(name)) return;
    if (this.inMarker || (this.item && MARKER.test(attribute("style") ?? ""))) this.markerDepth++;
  }

  endInline(): void {
    if (this.inMarker) this.markerDepth--;
  }

  /** @returns the text without a marker. */
  text(text: string): string {
    const { item } = this;
    if (!item || text.trim() === "") return this.inMarker ? "" : text;
    if (this.inMarker) {
      item.marker += text;
      return "";
    }
    this.item = undefined;
    if (!item.isStyled && !BULLET.test(text)) {
      this.closeDownTo(0);
      return text;
    }
    this.openItem(item.level, item.marker.trim());
    return item.isStyled ? text : text.replace(BULLET, "");
  }

  private openItem(level: number, marker: string): void {
    const number = NUMBER.exec(marker)?.[1];
    const type = number ? "orderedList" : "bulletList";
    this.closeDownTo(level);
    if (this.open.length === level && this.open.at(-1) !== type) this.closeDownTo(level - 1);
    while (this.open.length < level) {
      this.builder.openList(type, { start: Number(number) || 1 });
      this.open.push(type);
    }
    this.builder.openItem();
  }

  private closeDownTo(length: number): void {
    while (this.open.length > length) this.builder.close(...this.open.splice(-1));
  }
}
