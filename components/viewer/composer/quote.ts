import { make } from "../make-element";
import { openComposer } from "./composer";
import type { Writer } from "./reply-listener";

interface Selected {
  readonly words: string;
  readonly link: HTMLAnchorElement;
  readonly range: Range;
}

const REPLY = 'a[href^="/reply/"]';

export function selected(): Selected | undefined {
  const selection = getSelection();
  const words = selection?.toString().trim() ?? "";
  if (!selection?.rangeCount || words === "") return undefined;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: within } = range;
  const element = within instanceof Element ? within : within.parentElement;
  if (!element || element.closest("form, .w, .do")) return undefined;
  const link = linkOf(element);
  return link ? { words, link, range } : undefined;
}

function linkOf(element: Element): HTMLAnchorElement | null {
  const comment = element.closest(".b");
  if (comment) return comment.querySelector(`:scope > .do ${REPLY}`);
  return element.closest(".prose") && document.querySelector(`.talk-head ${REPLY}, .empty ${REPLY}`);
}

export function quote({ words, link }: Selected, writer: Writer): void {
  button?.remove();
  getSelection()?.removeAllRanges();
  void openComposer(link, writer).then((composer) => composer.quote(words));
}

let button: HTMLButtonElement | undefined;

/** For the keyboard, the button is among the actions of the text. */
export function showButton(writer: Writer): void {
  const found = selected();
  if (!found) {
    if (document.activeElement !== button) button?.remove();
    return;
  }
  button?.remove();
  button = make("button", { type: "button", class: "btn quote-it" }, "Quote");
  // A press would clear the selection before the click is heard.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => quote(found, writer));
  const actions = found.link.closest(".do") ?? document.querySelector(".under");
  (actions ?? found.link).append(button);
  place(button, endOf(found.range));
}

function endOf(range: Range): DOMRect {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
  return lines.at(-1) ?? range.getBoundingClientRect();
}

/** Below the selection: phones show their own menu above it. */
function place(element: HTMLElement, line: DOMRect): void {
  const origin = (element.offsetParent ?? document.body).getBoundingClientRect();
  const left = Math.min(line.right, document.documentElement.clientWidth - element.offsetWidth - 8);
  element.style.insetInlineStart = `${left - origin.left}px`;
  element.style.insetBlockStart = `${line.bottom + 4 - origin.top}px`;
}
