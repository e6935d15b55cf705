import { type Editor, Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import { addressOf } from "./address";
import { looksLikeMarkdown } from "./looks-like-markdown";
import { quiet } from "./quiet";
import { addPictures } from "./upload";
import { uploads } from "./uploads";

export const Paste = Extension.create<{ headings: boolean }>({
  name: "incoming",

  addProseMirrorPlugins() {
    const { editor } = this;
    const { headings } = this.options;
    return [
      uploads,
      new Plugin({
        props: {
          transformPastedHTML: quiet,
          handlePaste(view, { clipboardData }) {
            const inCode = view.state.selection.$from.parent.type.spec.code;
            if (!clipboardData || inCode) return false;
            const { from } = view.state.selection;
            // Makes undo remove the paste alone, not the words before it.
            view.dispatch(closeHistory(view.state.tr));
            return takePictures(editor, clipboardData, from) || takeText(editor, clipboardData, headings);
          },
          handleDrop(view, { dataTransfer, clientX, clientY }) {
            const place = view.posAtCoords({ left: clientX, top: clientY })?.pos ?? view.state.selection.to;
            return dataTransfer ? takePictures(editor, dataTransfer, place) : false;
          },
        },
      }),
    ];
  },
});

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
  void insertMarkdown(editor, text, headings);
  return true;
}

/** Loads the Markdown reader on demand; if loading fails, pastes plain words. */
async function insertMarkdown(editor: Editor, text: string, headings: boolean): Promise<void> {
  try {
    const { fromMarkdown } = await import("@/lib/rich-text/from-markdown");
    editor.chain().focus().insertContent(fromMarkdown(text, headings).content).scrollIntoView().run();
  } catch {
    editor.view.pasteText(text);
  }
}
