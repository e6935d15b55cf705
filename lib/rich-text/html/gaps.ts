import type { Tag } from "./tags";

/** Boxes within a line, and words that a picture has in several places: pages show a gap around each. */
const BOXES = new Set("button select textarea label output meter progress text foreignobject".split(" "));
const BOXED_BY_STYLE =
  /display\s*:\s*(?:block|inline-block|(?:inline-)?(?:flex|grid|table)|table-cell|list-item)/i;
const BOXED_BY_CLASS = /(?:^|[\s_-])(?:btn|button|tab|badge|chip|pill)(?:$|[\s_-])/i;
const BOXED_BY_ROLE = /^(?:button|tab|option|menuitem|cell|columnheader|listitem)$/;

/** Finds where words stand apart on a page though nothing in its source is between them. */
export class Gaps {
  private readonly open: { name: string; depth: number }[] = [];
  private isOpen = false;

  start(tag: Tag): void {
    const { name } = tag;
    const last = this.open.at(-1);
    if (last?.name === name) last.depth++;
    if (tag.unclosed || !isBox(tag)) return;
    this.isOpen = true;
    if (last?.name !== name) this.open.push({ name, depth: 0 });
  }

  end(name: string): void {
    const last = this.open.at(-1);
    if (last?.name !== name) return;
    this.isOpen = true;
    if (last.depth-- === 0) this.open.pop();
  }

  /** @returns whether a gap is before these words */
  before(text: string): boolean {
    const isGap = this.isOpen && /^[\p{L}\p{N}“‘(]/u.test(text);
    this.isOpen = false;
    return isGap;
  }
}

const isBox = ({ name, attribute }: Tag): boolean =>
  BOXES.has(name) ||
  BOXED_BY_STYLE.test(attribute("style") ?? "") ||
  BOXED_BY_ROLE.test(attribute("role") ?? "") ||
  (name === "a" && BOXED_BY_CLASS.test(attribute("class") ?? ""));
