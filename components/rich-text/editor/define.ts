import type { Opened } from "./open";

/**
 * `<rich-editor data-for="comment|thread"><textarea name="body"></textarea></rich-editor>`: a plain box until the first
 * focus loads the editor. If loading fails, the box stays.
 */
export interface RichEditorElement extends HTMLElement {
  /** Safe to call more than once. */
  open(): Promise<void>;
  /** Null while the box is still plain or empty. */
  document: object | null;
  focusEnd(): void;
  insertQuote(text: string): void;
}

export function defineRichEditor(): void {
  if (customElements.get("rich-editor")) return;
  customElements.define(
    "rich-editor",
    class extends HTMLElement implements RichEditorElement {
      private opening?: Promise<void>;
      private opened?: Opened;

      connectedCallback() {
        this.addEventListener("focusin", () => void this.open());
        // A formatted text would lose its formatting in a plain box.
        if (this.dataset.document || this.contains(this.ownerDocument.activeElement)) void this.open();
      }

      open() {
        this.opening ??= import("./open").then(
          ({ openEditor }) => {
            this.opened = openEditor(this);
          },
          () => {
            this.opening = undefined;
          },
        );
        return this.opening;
      }

      get document() {
        return this.opened?.document ?? null;
      }

      set document(document: object | null) {
        void this.open().then(() => {
          if (this.opened) this.opened.document = document;
        });
      }

      focusEnd() {
        if (this.opened) this.opened.focusEnd();
        else this.querySelector("textarea")?.focus();
      }

      insertQuote(text: string) {
        void this.open().then(() => this.opened?.insertQuote(text));
      }
    },
  );
}
