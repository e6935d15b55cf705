import { DOMParser, type ParseOptions, type Schema, Slice } from "@tiptap/pm/model";
import { sliceOf } from "./pasted-slice";

/** Nothing that is copied from this editor has them. */
const FOREIGN = "table, input, [data-style]";

/** Reads our own copies as ProseMirror does, and everything else by our reader, which is loaded on the first paste. */
export class PastedHtml extends DOMParser {
  private reader: typeof import("@/lib/rich-text/html/from-pasted") | undefined;
  private unread = false;

  constructor(
    schema: Schema,
    private readonly headings: boolean,
  ) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    const isOwn = Boolean(options?.preserveWhitespace) && !dom.querySelector(FOREIGN);
    if (isOwn) return super.parseSlice(dom, options);
    this.unread = !this.reader;
    if (!this.reader) return Slice.empty;
    const { headings } = this;
    return sliceOf(this.schema, this.reader.fromPasted(dom, { headings, base: location.href }));
  }

  /** @returns whether markup came before its reader was loaded. */
  takeUnread(): boolean {
    const { unread } = this;
    this.unread = false;
    return unread;
  }

  async load(): Promise<void> {
    this.reader ??= await import("@/lib/rich-text/html/from-pasted");
  }
}
