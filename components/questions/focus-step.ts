import { startOf } from "../queues/rows";
import { defineRichEditor, type RichEditorElement } from "../rich-text/editor/define";

/** By the codes of questions. */
export interface Step {
  readonly open: string;
  readonly at: string;
  readonly done: string;
}

/** Moves the focus to the open box, to the next row, or to what is left when the queue is empty. */
export function focusStep({ open, at, done }: Step, pointing: boolean): void {
  if (open) focusOpen(pointing);
  else if (at || done) focusRow(at);
}

function focusRow(at: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".queue-row")];
  const row = rows.find(({ dataset }) => dataset.question === at) ?? rows[0];
  const goOn = row ? startOf(row) : document.querySelector<HTMLElement>(".empty a");
  goOn?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function focusOpen(pointing: boolean): void {
  const open = document.querySelector<HTMLElement>(".queue-row.open, .together");
  open?.scrollIntoView({ block: "start" });
  const earlier = pointing && open?.querySelector<HTMLElement>('[data-key="p"]');
  if (earlier) earlier.focus();
  else if (open) focusBox(open);
}

function focusBox(open: HTMLElement): void {
  // The element may be new, and would be upgraded only after this call.
  defineRichEditor();
  const editor = open.querySelector<RichEditorElement>("rich-editor");
  if (editor) editor.focusEnd();
  else open.querySelector<HTMLElement>("textarea")?.focus({ preventScroll: true });
}
