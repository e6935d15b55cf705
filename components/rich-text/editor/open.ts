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

/** The editor behind the element, once it is loaded. */
export interface Opened {
  document: object | null;
  focusEnd(): void;
  insertQuote(text: string): void;
}

/** Puts the editor in place of the plain box, with what was typed until now and the caret behind it. */
export function openEditor(host: HTMLElement): Opened {
  const box = host.querySelector("textarea");
  if (!box) throw new Error("A rich editor stands around a textarea.");
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
  // What the form says of the box, it says of the editor.
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
      // Chrome would go on typing where the caret was before the quotation came above it.
      getSelection()?.removeAllRanges();
      focusEnd(editor);
    },
  };
}

/** What the box was opened with as a document, unless somebody has typed into it meanwhile. */
function contentOf({ dataset }: HTMLElement, box: HTMLTextAreaElement): JSONContent {
  const untouched = box.value === box.defaultValue;
  return dataset.document && untouched
    ? withRoomToWrite(JSON.parse(dataset.document))
    : typedSoFar(box.value);
}

/** At once: tiptap's own command waits for the next frame, and a key pressed before it would go nowhere. */
function focusEnd(editor: Editor): void {
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.view.focus();
}
