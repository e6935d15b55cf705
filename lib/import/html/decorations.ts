import { isVoid, type Tag } from "@/lib/rich-text/html/tags";

const FILE_BUTTON = /\bwp-block-file__button\b/;
/** Letters, figures, and in what is not heard also pictures, are meant by the writer. */
const MEANT = { sign: /[\p{L}\p{N}\p{Extended_Pictographic}]/u, arrow: /[\p{L}\p{N}]/u };

type Kind = keyof typeof MEANT | "button";

/** Finds what themes and blocks draw beside the words of a writer. */
export class Decorations {
  private within: { readonly name: string; readonly kind: Kind; depth: number } | undefined;
  private link: { readonly href: string; hasWords: boolean } | undefined;

  /** @returns whether the element itself is nothing but decoration */
  start(tag: Tag): boolean {
    const { name, attribute } = tag;
    if (this.within) {
      if (this.within.name === name) this.within.depth++;
      return this.within.kind === "button";
    }
    const kind = this.kindOf(tag);
    if (name === "a" && kind !== "button") this.link = { href: attribute("href") ?? "", hasWords: false };
    if (kind === undefined || tag.unclosed || isVoid(name)) return false;
    this.within = { name, kind, depth: 0 };
    return kind === "button";
  }

  end(name: string): void {
    const { within } = this;
    if (within?.name === name && within.depth-- === 0) this.within = undefined;
  }

  /** The text, or a gap for signs alone. */
  shown(text: string): string {
    const { within } = this;
    if (within?.kind === "button") return "";
    if (within) return MEANT[within.kind].test(text) ? text : " ";
    if (this.link && /\S/.test(text)) this.link.hasWords = true;
    return text;
  }

  /** A sign that nobody hears, such as the plus of a heading that opens; an arrow back from a footnote; the word of a button. */
  private kindOf(tag: Tag): Kind | undefined {
    const { name, attribute } = tag;
    if (this.isSecondLink(tag)) return "button";
    if (name === "a" && /^\s*#/.test(attribute("href") ?? "")) return "arrow";
    return attribute("aria-hidden")?.trim() === "true" ? "sign" : undefined;
  }

  /** A file has a link with its name, and a button that says "Download" in some language. */
  private isSecondLink({ name, attribute }: Tag): boolean {
    if (name !== "a" || !FILE_BUTTON.test(attribute("class") ?? "")) return false;
    return this.link?.hasWords === true && this.link.href === attribute("href");
  }
}
