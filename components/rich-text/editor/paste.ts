import { type Editor, Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import { handlePaste as pasteCells } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { addressOf } from "./address";
import { looksLikeMarkdown } from "./looks-like-markdown";
import { PastedHtml } from "./pasted-html";
import { fitting, sliceOf, sliceOfText } from "./pasted-slice";
import { quiet } from "./quiet";
import { addPictures } from "./upload";
import { uploads } from "./uploads";

export const Paste = Extension.create<{ headings: boolean }>({
  name: "incoming",

  addProseMirrorPlugins() {
    const { editor } = this;
    const { headings } = this.options;
    const html = new PastedHtml(editor.schema, headings);
    return [
      uploads,
      new Plugin({
        props: {
          clipboardParser: html,
          clipboardTextParser: (text, $context) => sliceOfText(editor.schema, text, $context.marks()),
          transformPastedHTML: quiet,
          transformPasted: (slice, { state }) => fitting(slice, state),
          handlePaste(view, { clipboardData }) {
            const unread = html.takeUnread();
            const inCode = view.state.selection.$from.parent.type.spec.code;
            if (!clipboardData || inCode) return false;
            const { from } = view.state.selection;
            closeStep(view);
            return (
              takePictures(editor, clipboardData, from) ||
              takeText(editor, clipboardData, headings) ||
              (unread && readLater(view, html, clipboardData))
            );
          },
          handleDrop(view, { dataTransfer, clientX, clientY }) {
            const unread = html.takeUnread();
            const place = view.posAtCoords({ left: clientX, top: clientY })?.pos ?? view.state.selection.to;
            if (!dataTransfer) return false;
            if (takePictures(editor, dataTransfer, place)) return true;
            if (!unread) return false;
            editor.commands.focus(place);
            return readLater(view, html, dataTransfer);
          },
        },
      }),
    ];
  },
});

/** Makes undo remove the paste alone, not the words before it. */
function closeStep(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr));
}

/** Office programs add a picture of the text to the clipboard: then the text is meant. */
function takePictures(editor: Editor, data: DataTransfer, place: number): boolean {
  const pictures = [...data.files].filter(({ type }) => type.startsWith("image/"));
  if (pictures.length === 0 || data.getData("text/plain")) return false;
  void addPictures(editor, pictures, place);
  return true;
}

function takeText(editor: Editor, data: DataTransfer, headings: boolean): boolean {
  const text = data.getData("text/plain");
  if (!editor.state.selection.empty && /^https?:\/\/\S+$/i.test(text.trim())) {
    const href = addressOf(text);
    if (href) return editor.chain().setMark("link", { href }).run();
  }
  if (data.getData("text/html") || !looksLikeMarkdown(text)) return false;
  void insertMarkdown(editor.view, text, headings);
  return true;
}

/** Loads the Markdown reader on demand; if loading fails, pastes plain words. */
async function insertMarkdown(view: EditorView, text: string, headings: boolean): Promise<void> {
  try {
    const { fromMarkdown } = await import("@/lib/rich-text/from-markdown");
    closeStep(view);
    const { schema, tr } = view.state;
    const slice = fitting(sliceOf(schema, fromMarkdown(text, headings)), view.state);
    if (pasteCells(view, new ClipboardEvent("paste"), slice)) return;
    view.dispatch(tr.replaceSelection(slice).scrollIntoView());
  } catch {
    view.pasteText(text);
  }
}

/** Pastes the markup again once its reader is loaded; if loading fails, pastes plain words. */
function readLater(view: EditorView, html: PastedHtml, data: DataTransfer): boolean {
  const [text, markup] = [data.getData("text/plain"), data.getData("text/html")];
  void html.load().then(
    () => {
      closeStep(view);
      view.pasteHTML(markup);
    },
    () => view.pasteText(text),
  );
  return true;
}
