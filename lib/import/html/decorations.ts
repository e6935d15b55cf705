import { isVoid, type Tag } from "@/lib/rich-text/html/tags";

const FILE_BUTTON = /\bwp-block-file__button\b/;
const SIGNS_ONLY = /^[^\p{L}\p{N}\p{Extended_Pictographic}]*$/u;

/** Finds what themes and blocks draw beside the words of a writer. */
export class Decorations {
  private within: { readonly name: string; readonly isButton: boolean; depth: number } | undefined;
  private link: { readonly href: string; hasWords: boolean } | undefined;

  /** @returns whether the element itself is nothing but decoration */
  start(tag: Tag): boolean {
    const { name, attribute } = tag;
    if (this.within) {
      if (this.within.name === name) this.within.depth++;
      return this.within.isButton;
    }
    const isButton = this.isSecondLink(tag);
    const isWithinPage = name === "a" && /^\s*#/.test(attribute("href") ?? "");
    const isSign = isWithinPage || attribute("aria-hidden")?.trim() === "true";
    if (name === "a" && !isButton) this.link = { href: attribute("href") ?? "", hasWords: false };
    if ((isButton || isSign) && !tag.unclosed && !isVoid(name)) this.within = { name, isButton, depth: 0 };
    return isButton && this.within !== undefined;
  }

  end(name: string): void {
    const { within } = this;
    if (within?.name === name && within.depth-- === 0) this.within = undefined;
  }

  /** A sign that nobody hears, such as the plus of a heading that opens, an arrow back from a footnote, or the word of a button. */
  hides(text: string): boolean {
    if (this.within) return this.within.isButton || SIGNS_ONLY.test(text);
    if (this.link && /\S/.test(text)) this.link.hasWords = true;
    return false;
  }

  /** A file has a link with its name, and a button that says "Download" in some language. */
  private isSecondLink({ name, attribute }: Tag): boolean {
    if (name !== "a" || !FILE_BUTTON.test(attribute("class") ?? "")) return false;
    return this.link?.hasWords === true && this.link.href === attribute("href");
  }
}
