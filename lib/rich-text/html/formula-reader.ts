import { formulaText, type Part } from "./formula-text";
import type { HtmlHandler, Tag } from "./tags";

const MATHML = new Set(
  `math mrow mstyle mpadded menclose mphantom mfenced merror semantics annotation annotation-xml mi mn mo ms mtext mspace mfrac msqrt mroot
  msup msub msubsup mover munder munderover mtable mtr mlabeledtr mtd none mprescripts mmultiscripts maction`.split(
    /\s+/,
  ),
);
/** A deeper formula is read as plain words. */
const DEEPEST = 40;

type Event = { start: Tag } | { end: string } | { text: string } | { comment: string };

/** Writes each formula in MathML as one line of text. A formula with anything else in it is read as if it were none. */
export class FormulaReader implements HtmlHandler {
  private events: Event[] = [];
  private open: Part[] = [];
  private isFormula = true;

  constructor(private readonly inner: HtmlHandler) {}

  start(tag: Tag) {
    if (tag.name === "math") this.finish();
    if (this.open.length === 0 && (tag.name !== "math" || tag.unclosed)) return this.inner.start(tag);
    this.events.push({ start: tag });
    if (!MATHML.has(tag.name) || this.open.length >= DEEPEST) {
      this.isFormula = false;
      return;
    }
    const part: Part = { name: tag.name, attribute: tag.attribute, content: [] };
    this.open.at(-1)?.content.push(part);
    if (!tag.unclosed) this.open.push(part);
  }

  end(name: string) {
    if (this.open.length === 0) return this.inner.end(name);
    this.events.push({ end: name });
    const [root] = this.open;
    const at = this.open.findLastIndex((part) => part.name === name);
    if (at >= 0) this.open.length = at;
    if (this.open.length > 0) return;
    if (root && this.isFormula) {
      this.events = [];
      this.inner.text(formulaText(root));
    }
    this.finish();
  }

  text(text: string) {
    const part = this.open.at(-1);
    if (!part) return this.inner.text(text);
    this.events.push({ text });
    part.content.push(text);
  }

  comment(data: string) {
    if (this.open.length === 0) this.inner.comment(data);
    else this.events.push({ comment: data });
  }

  /** Passes on what was no formula. */
  finish() {
    const events = this.events;
    this.events = [];
    this.open = [];
    this.isFormula = true;
    for (const event of events) {
      if ("start" in event) this.inner.start(event.start);
      else if ("end" in event) this.inner.end(event.end);
      else if ("text" in event) this.inner.text(event.text);
      else this.inner.comment(event.comment);
    }
  }
}
