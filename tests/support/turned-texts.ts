import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

const NOT_SHOWN = new Set(["title", "script", "style", "svg"]);

/** The texts of a page that hold `marker` and would keep the page's direction: outside `<bdi>` and `dir="auto"`. */
export function unturnedTexts(html: string, marker: string): string[] {
  return textsUnder(parse(html), "html").filter((text) => text.includes(marker));
}

function textsUnder(node: Node, parent: string): string[] {
  if (node.nodeName === "#text" && "value" in node) return [`<${parent}> ${node.value}`];
  if ("tagName" in node) {
    const turns =
      node.tagName === "bdi" || node.attrs.some(({ name, value }) => name === "dir" && value === "auto");
    if (turns || NOT_SHOWN.has(node.tagName)) return [];
  }
  return "childNodes" in node ? node.childNodes.flatMap((child) => textsUnder(child, node.nodeName)) : [];
}
