import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import type { RichEditorElement } from "../rich-text/editor/define";

/** Documents for editors that are not loaded yet, with the plain words in their boxes meanwhile. */
const given = new WeakMap<RichEditorElement, { json: string; words: string }>();

const editorIn = (form: ParentNode) => form.querySelector<RichEditorElement>("rich-editor");

/** The editor disables the plain box when it replaces it. */
const isOpen = (editor: RichEditorElement) => boxIn(editor)?.disabled === true;
const boxIn = (editor: RichEditorElement) => editor.querySelector("textarea");

export function richDocumentIn(form: ParentNode): string | undefined {
  const editor = editorIn(form);
  if (!editor) return undefined;
  if (isOpen(editor)) return editor.document ? JSON.stringify(editor.document) : undefined;
  const coming = given.get(editor);
  return coming && coming.words === boxIn(editor)?.value ? coming.json : undefined;
}

export function setRichDocument(form: ParentNode, document: object | null, words: string): void {
  const editor = editorIn(form);
  if (!editor) return;
  given.delete(editor);
  if (document) given.set(editor, { json: JSON.stringify(document), words: boxIn(editor)?.value ?? "" });
  if (document) editor.document = document;
  else if (isOpen(editor)) editor.document = words.trim() ? fromPlainText(words) : null;
}

/** The editor also sends an event for its first text; only while somebody types it has the focus. */
export function isTypedBySomebody(event: Event): boolean {
  const { target } = event;
  return (
    !(target instanceof HTMLElement) || target.localName !== "rich-editor" || target.matches(":focus-within")
  );
}
