import { Fragment, type Mark, type Schema, Slice } from "@tiptap/pm/model";
import type { RichText } from "@/lib/rich-text/document";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { storable } from "@/lib/text/storable";

/** Paragraphs at both ends join the text around them; other blocks stay as they are. */
export function sliceOf(schema: Schema, { content }: RichText): Slice {
  const opens = (at: number) => (content.at(at)?.type === "paragraph" ? 1 : 0);
  const fragment = Fragment.from(content.map((block) => schema.nodeFromJSON(block)));
  return new Slice(fragment, opens(0), opens(-1));
}

/** Some words alone keep their spaces and continue in the emphasis around them. */
export function sliceOfText(schema: Schema, text: string, marks: readonly Mark[]): Slice {
  const line = storable(text.replace(/^[\r\n]+|[\r\n]+$/g, ""));
  if (/[\r\n]/.test(line)) return sliceOf(schema, fromPlainText(line));
  return new Slice(line === "" ? Fragment.empty : Fragment.from(schema.text(line, marks)), 0, 0);
}
