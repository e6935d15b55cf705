import { Editor } from "@tiptap/core";
import { DOCUMENT_FIELD } from "@/lib/actions/form-state";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { extensionsFor } from "./extensions";
import { labelled } from "./labels";
import { sentBy } from "./sent";
import { typedSoFar } from "./typed-so-far";

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
  const place = document.createElement("div");
  place.className = kind === "thread" ? "writing prose" : "writing b";
  place.style.minBlockSize = `${box.offsetHeight}px`;
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: DOCUMENT_FIELD });
  const editor = new Editor({
    element: place,
    extensions: extensionsFor(kind),
    content: typedSoFar(box.value),
    injectCSS: false,
    enablePasteRules: false,
    editorProps: { attributes: labelled(box) },
    onUpdate() {
      keep();
      host.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });

  const keep = () => {
    const sent = sentBy(editor);
    field.value = sent ? JSON.stringify(sent) : "";
    box.value = sent ? plainTextOf(sent) : "";
  };
  keep();
  box.hidden = true;
  box.disabled = true;
  host.append(field, place);
  if (writing) editor.commands.focus("end");

  return {
    get document() {
      return sentBy(editor);
    },
    set document(document) {
      editor.commands.setContent(document ?? typedSoFar(""), { emitUpdate: true });
    },
    focusEnd() {
      editor.commands.focus("end");
    },
    insertQuote(text) {
      const content = text
        .split(/\n+/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
      editor
        .chain()
        .focus("end")
        .insertContent([{ type: "blockquote", content }, { type: "paragraph" }])
        .run();
    },
  };
}
