import { startOf } from "../queues/rows";
import { defineRichEditor, type RichEditorElement } from "../rich-text/editor/define";

/** Where the author is in the queue, by the codes of questions. */
export interface Step {
  /** What is open to be answered or declined. */
  readonly open: string;
  /** The row to go on at. */
  readonly at: string;
  /** What was just done. */
  readonly done: string;
}

/** The focus goes where the work goes on: into the open box, to the next row, or to what is left when nobody waits. */
export function focusStep({ open, at, done }: Step, pointing: boolean): void {
  if (open) focusOpen(pointing);
  else if (at || done) focusRow(at);
}

function focusRow(at: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".asks")];
  const row = rows.find(({ dataset }) => dataset.question === at) ?? rows[0];
  const goOn = row ? startOf(row) : document.querySelector<HTMLElement>(".empty a");
  goOn?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function focusOpen(pointing: boolean): void {
  const open = document.querySelector<HTMLElement>(".asks.open, .together");
  open?.scrollIntoView({ block: "start" });
  const earlier = pointing && open?.querySelector<HTMLElement>('[data-key="p"]');
  if (earlier) earlier.focus();
  else if (open) focusBox(open);
}

function focusBox(open: HTMLElement): void {
  // The form may have come a moment ago, and would do so itself only after this.
  defineRichEditor();
  const editor = open.querySelector<RichEditorElement>("rich-editor");
  if (editor) editor.focusEnd();
  else open.querySelector<HTMLElement>("textarea")?.focus({ preventScroll: true });
}
