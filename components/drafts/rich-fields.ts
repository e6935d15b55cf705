import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import type { RichEditorElement } from "../rich-text/editor/define";

/** What was given to an editor that is not loaded yet, with the plain words that stand in its box meanwhile. */
const given = new WeakMap<RichEditorElement, { json: string; words: string }>();

const editorIn = (form: ParentNode) => form.querySelector<RichEditorElement>("rich-editor");

/** The box is switched off as soon as the editor stands in its place. */
const isOpen = (editor: RichEditorElement) => boxIn(editor)?.disabled === true;
const boxIn = (editor: RichEditorElement) => editor.querySelector("textarea");

/** The document of a form's rich editor as JSON; nothing where the plain box is all there is. */
export function richDocumentIn(form: ParentNode): string | undefined {
  const editor = editorIn(form);
  if (!editor) return undefined;
  if (isOpen(editor)) return editor.document ? JSON.stringify(editor.document) : undefined;
  const coming = given.get(editor);
  return coming && coming.words === boxIn(editor)?.value ? coming.json : undefined;
}

/** Gives the editor a text; without a document to give, the plain box is left to itself until it is entered. */
export function setRichDocument(form: ParentNode, document: object | null, words: string): void {
  const editor = editorIn(form);
  if (!editor) return;
  given.delete(editor);
  if (document) given.set(editor, { json: JSON.stringify(document), words: boxIn(editor)?.value ?? "" });
  if (document) editor.document = document;
  else if (isOpen(editor)) editor.document = words.trim() ? fromPlainText(words) : null;
}

/** An editor tells of its first text as of every other: whoever typed it is in it. */
export function isTypedBySomebody(event: Event): boolean {
  const { target } = event;
  return (
    !(target instanceof HTMLElement) || target.localName !== "rich-editor" || target.matches(":focus-within")
  );
}
