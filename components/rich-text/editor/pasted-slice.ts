import { Fragment, type Mark, type Schema, Slice } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";
import type { BlockNode, RichText } from "@/lib/rich-text/document";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { fromSpreadsheet } from "@/lib/rich-text/from-spreadsheet";
import { paragraphsIn } from "@/lib/rich-text/table";
import { wellFormed } from "@/lib/rich-text/well-formed";
import { storable } from "@/lib/text/storable";

/** Paragraphs at both ends join the text around them; other blocks stay as they are. */
export function sliceOf(schema: Schema, { content }: RichText): Slice {
  const opens = (at: number) => (content.at(at)?.type === "paragraph" ? 1 : 0);
  const fragment = Fragment.from(content.map((block) => schema.nodeFromJSON(block)));
  return new Slice(fragment, opens(0), opens(-1));
}

/** In a cell, only paragraphs have room; a table alone is pasted cell by cell. */
export function fitting(slice: Slice, state: EditorState): Slice {
  const { content } = slice;
  const isTable = content.childCount === 1 && content.firstChild?.type.spec.tableRole;
  const fits = content.content.every(({ isInline, type }) => isInline || type.name === "paragraph");
  if (fits || isTable || !isInTable(state)) return slice;
  const blocks = content.toJSON() as BlockNode[];
  const paragraphs = wellFormed(paragraphsIn(wellFormed(blocks).content));
  return sliceOf(state.schema, paragraphs);
}

/** Some words alone keep their spaces and continue in the emphasis around them. */
export function sliceOfText(schema: Schema, text: string, marks: readonly Mark[]): Slice {
  const line = storable(text.replace(/^[\r\n]+|[\r\n]+$/g, ""));
  if (/[\r\n]/.test(line)) return sliceOf(schema, fromSpreadsheet(line) ?? fromPlainText(line));
  return new Slice(line === "" ? Fragment.empty : Fragment.from(schema.text(line, marks)), 0, 0);
}
