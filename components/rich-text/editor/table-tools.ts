import type { Editor } from "@tiptap/core";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  isInTable,
  rowIsHeader,
  selectedRect,
  TableMap,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import {
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  Captions,
  type IconNode,
  PanelTop,
  Table,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
} from "lucide";
import { emptyCell, hasRoom } from "@/lib/rich-text/table";
import { askForCaption } from "./caption-dialog";
import type { Tool } from "./tools";

type Command = (state: EditorState, dispatch: (change: Transaction) => void) => boolean;

export const insertTable: Tool = {
  name: "Table",
  icon: Table,
  run: addTable,
  possible: ({ state }) => !isInTable(state) && !state.selection.$from.parent.type.spec.code,
};

const within = ({ state }: Editor) => isInTable(state);

function tool(name: string, icon: IconNode, command: Command, more: Partial<Tool> = {}): Tool {
  const run = ({ state, view }: Editor) => {
    command(state, view.dispatch);
    view.focus();
  };
  return { name, icon, run, shown: within, ...more };
}

export const tableTools: Tool[] = [
  tool("Add row below", BetweenVerticalEnd, addRowAfter, { possible: (editor) => fits(editor, 0, 1) }),
  tool("Add column right", BetweenHorizontalEnd, addColumnAfter, {
    possible: (editor) => fits(editor, 1, 0),
  }),
  tool("Head row", PanelTop, toggleHeaderRow, { on: hasHead }),
  { name: "Caption", icon: Captions, run: askForCaption, on: hasCaption, shown: within },
  tool("Delete row", TableRowsSplit, deleteRow),
  tool("Delete column", TableColumnsSplit, deleteColumn),
  tool("Delete table", Trash2, deleteTable),
];

function fits({ state }: Editor, columns: number, rows: number): boolean {
  const table = findTable(state.selection.$from)?.node;
  if (!table) return false;
  const { width, height } = TableMap.get(table);
  return hasRoom(width + columns, height + rows);
}

function hasHead({ state }: Editor): boolean {
  if (!isInTable(state)) return false;
  const { map, table } = selectedRect(state);
  return rowIsHeader(map, table, 0);
}

function hasCaption({ state }: Editor): boolean {
  return Boolean(findTable(state.selection.$from)?.node.attrs.caption);
}

const SIDE = 3;

function addTable({ state, view }: Editor): void {
  view.dispatch(withTable(state).scrollIntoView());
  view.focus();
}

export function withTable(state: EditorState): Transaction {
  const content = Array.from({ length: SIDE }, (_, row) => ({
    type: "tableRow",
    content: Array.from({ length: SIDE }, () => emptyCell(row === 0 ? "tableHeader" : "tableCell")),
  }));
  const table = state.schema.nodeFromJSON({ type: "table", content });
  const change = state.tr.replaceSelectionWith(table);
  let place: number | undefined;
  change.doc.descendants((node, at) => {
    if (node === table) place = at;
  });
  // Into the first paragraph: the table, its row and its cell come before it.
  return place === undefined ? change : change.setSelection(TextSelection.create(change.doc, place + 4));
}
