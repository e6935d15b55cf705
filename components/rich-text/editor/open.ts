import { Editor, type JSONContent } from "@tiptap/core";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { DOCUMENT_FIELD } from "@/lib/web/form-state";
import { element } from "./element";
import { extensionsFor } from "./extensions";
import { holdBack } from "./hold-back";
import { attributesFrom, labelFrom } from "./labels";
import { quoteOf } from "./quote";
import { sentBy } from "./sent";
import { showLength, statusOf } from "./status";
import { toolbarFor } from "./toolbar";
import { typedSoFar, withRoomToWrite } from "./typed-so-far";

export interface Opened {
  document: object | null;
  focusEnd(): void;
  insertQuote(text: string): void;
}

export function openEditor(host: HTMLElement): Opened {
  const box = host.querySelector("textarea");
  if (!box) throw new Error("A rich editor needs a textarea inside.");
  const writing = box === document.activeElement;
  const kind = host.dataset.for === "thread" ? "thread" : "comment";
  const text = element("div", { className: "writing" });
  const room = element("div", { className: "composer" }, text);
  room.style.minBlockSize = `${box.offsetHeight}px`;
  const field = element("input", { type: "hidden", name: DOCUMENT_FIELD });
  const label = labelFrom(box);
  const editor = new Editor({
    element: text,
    extensions: extensionsFor(kind, host),
    content: contentOf(host, box),
    injectCSS: false,
    enablePasteRules: false,
    editorProps: { attributes: () => attributesFrom(box, label, kind) },
    onUpdate() {
      keep();
      host.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });

  const keep = () => {
    const sent = sentBy(editor);
    const words = sent ? plainTextOf(sent) : "";
    field.value = sent ? JSON.stringify(sent) : "";
    box.value = words;
    showLength(editor, words.length);
  };

  room.append(toolbarFor(editor, kind), statusOf(editor));
  keep();
  // The editor's attributes are read from the box.
  new MutationObserver(() => editor.view.setProps({})).observe(box, { attributes: true });
  holdBack(box.form, editor);
  host.append(field, room);
  if (writing) focusEnd(editor);
  box.hidden = true;
  box.disabled = true;

  return {
    get document() {
      return sentBy(editor);
    },
    set document(given) {
      editor.commands.setContent(given ? withRoomToWrite(given) : typedSoFar(""), { emitUpdate: true });
    },
    focusEnd() {
      focusEnd(editor);
    },
    insertQuote(words) {
      focusEnd(editor);
      editor.chain().insertContent(quoteOf(words)).scrollIntoView().run();
      // Chrome would go on typing at the old place, above the quotation.
      getSelection()?.removeAllRanges();
      focusEnd(editor);
    },
  };
}

/** The stored document, unless the writer has already typed into the box. */
function contentOf({ dataset }: HTMLElement, box: HTMLTextAreaElement): JSONContent {
  const untouched = box.value === box.defaultValue;
  return dataset.document && untouched
    ? withRoomToWrite(JSON.parse(dataset.document))
    : typedSoFar(box.value);
}

/** At once: tiptap's own command waits for the next frame, and a key pressed before would be lost. */
function focusEnd(editor: Editor): void {
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.view.focus();
}
