import { type Editor, Node } from "@tiptap/core";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { findTable, goToNextCell, tableEditing } from "@tiptap/pm/tables";

const ROLES: Record<string, string> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "header_cell",
};

/** ProseMirror's tables count by them, but no cell here spans several. */
const spans = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
});

const Row = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const Cell = Node.create({
  name: "tableCell",
  content: "paragraph+",
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: () => ["td", 0],
});

const HeadCell = Node.create({
  name: "tableHeader",
  content: "paragraph+",
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: () => ["th", 0],
});

const Table = Node.create({
  name: "table",
  content: "tableRow+",
  group: "block",
  isolating: true,
  // In a list, Tab moves to the next cell before it moves the item.
  priority: 200,

  addAttributes: () => ({ caption: { default: null, rendered: false } }),
  extendNodeSchema: ({ name }) => ({ tableRole: ROLES[name] }),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ node: { attrs } }) => [
    "div",
    { class: "table-scroll" },
    [
      "table",
      ...(attrs.caption ? [["caption", { contenteditable: "false" }, attrs.caption]] : []),
      ["tbody", 0],
    ],
  ],

  addKeyboardShortcuts() {
    const move = (by: 1 | -1) => () => goToNextCell(by)(this.editor.state, this.editor.view.dispatch);
    // Tab leaves the text behind the last cell, so that nobody is caught in a table.
    return { Tab: move(1), "Shift-Tab": move(-1), Escape: () => leaveTable(this.editor) };
  },

  addProseMirrorPlugins: () => [
    tableEditing(),
    new Plugin({ appendTransaction: (_changes, _before, state) => withRoomBelow(state) }),
  ],
});

export const Tables = [Row, Cell, HeadCell, Table];

/** The caret needs a place below a table that ends the text. */
function withRoomBelow({ doc, schema, tr }: EditorState): Transaction | null {
  const { paragraph } = schema.nodes;
  if (doc.lastChild?.type.name !== "table" || !paragraph) return null;
  return tr.insert(doc.content.size, paragraph.create());
}

function leaveTable({ state, view }: Editor): boolean {
  const found = findTable(state.selection.$from);
  if (!found) return false;
  const end = found.pos + found.node.nodeSize;
  const { tr, schema } = state;
  const next = state.doc.nodeAt(end);
  if (!next?.isTextblock && schema.nodes.paragraph) tr.insert(end, schema.nodes.paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView());
  return true;
}
