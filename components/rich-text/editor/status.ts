import type { Editor } from "@tiptap/core";
import { counted } from "@/lib/words/counts";
import { element } from "./element";

const MOST = 32_000;
/** The counter appears when this many characters are left. */
const NEAR = 1_000;

type Place = { said: HTMLElement; left: HTMLElement };
const places = new WeakMap<Editor, Place>();

export function statusOf(editor: Editor): HTMLElement {
  const said = element("p", { role: "status" });
  const left = element("p", { role: "status", className: "num" });
  places.set(editor, { said, left });
  return element("div", { className: "said" }, said, left);
}

export function showStatus(editor: Editor, sentence: string): void {
  say(places.get(editor)?.said, sentence);
}

export function showLength(editor: Editor, length: number): void {
  const left = MOST - length;
  const count = counted(Math.abs(left), "character", "characters");
  const sentence = left < 0 ? `${count} too many` : `${count} left`;
  say(places.get(editor)?.left, left > NEAR ? "" : sentence);
}

function say(place: HTMLElement | undefined, sentence: string): void {
  if (place && place.textContent !== sentence) place.textContent = sentence;
}
