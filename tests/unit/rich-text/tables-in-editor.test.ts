import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { extensionsFor } from "@/components/rich-text/editor/extensions";
import { fitting, sliceOf, sliceOfText } from "@/components/rich-text/editor/pasted-slice";
import { sentFrom } from "@/components/rich-text/editor/sent";
import { withTable } from "@/components/rich-text/editor/table-tools";
import { type RichText, richText } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { anyMarkdown } from "@/tests/support/any-markup";
import fc from "@/tests/support/fast-check";
import { wordsIn } from "@/tests/support/words-in";

const schema = getSchema(extensionsFor("thread", {} as HTMLElement));
const plan = schema.nodeFromJSON(fromMarkdown("| a | b |\n|---|---|\n| c | d |\n\nend", true));

function caretAt(word: string): EditorState {
  let place = 0;
  plan.descendants((node: Node, at: number) => {
    if (node.text === word) place = at + 1;
  });
  return EditorState.create({ doc: plan, selection: TextSelection.create(plan, place) });
}

const inCell = caretAt("c");
const sent = (state: EditorState) => sentFrom(state.doc.toJSON());

describe("what is pasted into a cell", () => {
  const into = (source: string): RichText => {
    const slice = fitting(sliceOf(schema, fromMarkdown(source, true)), inCell);
    return sent(inCell.apply(inCell.tr.replaceSelection(slice)));
  };

  it("becomes the cell's paragraphs", () => {
    expect(plainTextOf(into("## x\n\n- y\n- z"))).toBe("a | b\n--- | ---\ncx - y - z | d\n\nend");
  });

  it("keeps its words and leaves the table whole", () => {
    fc.assert(
      fc.property(anyMarkdown, ({ source }) => {
        const isTable = fromMarkdown(source, true).content.every(({ type }) => type === "table");
        fc.pre(!isTable);
        const document = into(source);
        expect(richText.safeParse(document).error?.issues).toBeUndefined();
        expect(document.content.map(({ type }) => type)).toEqual(["table", "paragraph"]);
        const signs = /^\d+$/;
        const letters = (words: string[]) => words.filter((word) => !signs.test(word)).join("");
        expect(letters(wordsIn(document))).toContain(letters(wordsIn(fromMarkdown(source, true))));
      }),
    );
  });

  it("is pasted cell by cell if it is a table, and outside of a table stays what it is", () => {
    const table = sliceOf(schema, fromMarkdown("| x |\n|---|\n| y |", true));
    expect(fitting(table, inCell)).toBe(table);
    const list = sliceOf(schema, fromMarkdown("- x", true));
    expect(fitting(list, caretAt("end"))).toBe(list);
  });

  it("is a table if it comes from a spreadsheet", () => {
    const { content } = sliceOfText(schema, "Week\tMon\n1\t5 km\n", []);
    expect(content.firstChild?.type.name).toBe("table");
  });
});

it.each([
  ["", ["table"]],
  ["Rest.", ["paragraph", "table"]],
])("a table is inserted below %j, with the caret in its first cell", (said, kinds) => {
  const doc = schema.nodeFromJSON({
    type: "doc",
    content: [{ type: "paragraph", ...(said && { content: [{ type: "text", text: said }] }) }],
  });
  const before = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
  const after = before.apply(withTable(before));
  expect(after.doc.content.content.map(({ type }) => type.name)).toEqual(kinds);
  const typed = sent(after.apply(after.tr.insertText("Week")));
  expect(plainTextOf(typed)).toContain("Week |  |\n--- | --- | ---");
});

it("a table that grew too wide in the editor is sent as lines", () => {
  const cell = { type: "tableCell", attrs: { colspan: 1 }, content: [{ type: "paragraph" }] };
  const row = { type: "tableRow", content: Array.from({ length: 31 }, () => cell) };
  const document = sentFrom({ type: "doc", content: [{ type: "table", content: [row, row] }] });
  expect(richText.safeParse(document).success).toBe(true);
});
