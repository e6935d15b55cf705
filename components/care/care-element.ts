import type { CareShown } from "@/lib/actions/care";
import type { CareNode } from "./node";
import { noticeTree, type Options } from "./notice-tree";
import type { Notice } from "./parts";

/** Draws without React the same elements as components/care/care-notice.tsx. */
export function careElement(
  notice: Notice,
  choice: Pick<CareShown, "countries" | "chosen">,
  options?: Options,
): HTMLElement {
  return drawn(noticeTree(notice, choice, options));
}

function drawn({ tag, attributes, children }: CareNode): HTMLElement {
  const element = document.createElement(tag);
  const { value, ...others } = attributes;
  for (const [name, text] of Object.entries(others)) element.setAttribute(name, text);
  element.append(...children.map((child) => (typeof child === "string" ? child : drawn(child))));
  // A select takes its value only once it has its options.
  if (value !== undefined) {
    if (element instanceof HTMLSelectElement) element.value = value;
    else element.setAttribute("value", value);
  }
  return element;
}
