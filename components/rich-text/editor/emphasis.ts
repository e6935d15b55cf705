import { Bold as Bolds } from "@tiptap/extension-bold";
import { Italic as Italics } from "@tiptap/extension-italic";
import type { TagParseRule } from "@tiptap/pm/model";

/** Pasted styles are renamed to this attribute, because the CSP forbids `style`. */
export const PASTED_STYLE = "data-style";

/** Word processors write emphasis as a style, and cancel it the same way: `<b style="font-weight: normal">`. */
function emphasis(tags: [string, string], on: RegExp, off: RegExp): TagParseRule[] {
  const styleOf = (element: HTMLElement) => element.getAttribute(PASTED_STYLE) ?? "";
  return [
    ...tags.map((tag) => ({ tag, getAttrs: (element: HTMLElement) => !off.test(styleOf(element)) && null })),
    { tag: "span", consuming: false, getAttrs: (element) => on.test(styleOf(element)) && null },
  ];
}

export const Bold = Bolds.extend({
  parseHTML: () =>
    emphasis(["strong", "b"], /font-weight:\s*(bold|[6-9]00)/i, /font-weight:\s*(normal|[1-4]00)/i),
});

export const Italic = Italics.extend({
  parseHTML: () => emphasis(["em", "i"], /font-style:\s*italic/i, /font-style:\s*normal/i),
});
