import { createElement, type ReactNode } from "react";
import type { BlockNode, RichText as Document, ListItemNode } from "@/lib/rich-text/document";
import { passageAnchor } from "@/lib/urls";
import { type Heading, headingsOf } from "./headings";
import { fragment, inline } from "./inline";
import { Picture } from "./picture";
import { isRoutine, Routine } from "./routine";
import { Table } from "./table";

type Props = {
  /** Validated before it was stored, so not again on each view. */
  stored: unknown;
  /** Threads only: headings get ids and routines can be printed. */
  whole?: boolean;
  /** Articles only: each block gets an id, for links from the search. */
  numbered?: boolean;
};

/** A closed set of nodes, each drawn as one element, so that no other markup can appear. */
export function RichText({ stored, whole = false, numbered = false }: Props) {
  const document = stored as Document;
  const headings = whole ? headingsOf(document) : undefined;
  const idOf = (index: number) => (numbered ? passageAnchor(index + 1) : undefined);
  return fragment(document.content.map((node, index) => block(node, headings, idOf(index))));
}

/** `dir="auto"` looks past children with a direction of their own, so the paragraphs of a quotation or an item have none. */
function inner(nodes: readonly BlockNode[]): ReactNode[] {
  return nodes.map((node) => block(node, undefined, undefined, true));
}

function block(node: BlockNode, headings?: Heading[], id?: string, inside = false): ReactNode {
  switch (node.type) {
    case "paragraph":
      return createElement("p", { id, dir: inside ? undefined : "auto" }, ...inline(node.content));
    case "heading":
      return createElement(
        `h${node.attrs.level}`,
        { id: headings?.shift()?.id, dir: "auto" },
        ...inline(node.content),
      );
    case "codeBlock":
      return createElement("pre", { id, dir: "auto" }, createElement("code", null, node.content?.[0]?.text));
    case "horizontalRule":
      return createElement("hr");
    case "image":
      return createElement(Picture, { image: node });
    case "table":
      return createElement(Table, { table: node, id });
    case "blockquote":
      return createElement("blockquote", { id, dir: "auto" }, ...inner(node.content));
    case "bulletList":
      return createElement("ul", { id }, ...items(node.content));
    case "orderedList": {
      const routine = headings !== undefined && isRoutine(node);
      const start = node.attrs?.start === 1 ? undefined : node.attrs?.start;
      const list = createElement(
        "ol",
        { id, start, className: routine ? "steps" : undefined },
        ...items(node.content),
      );
      return routine ? createElement(Routine, null, list) : list;
    }
  }
}

function items(nodes: readonly ListItemNode[]): ReactNode[] {
  return nodes.map((node) => createElement("li", { dir: "auto" }, ...itemContent(node.content)));
}

function itemContent(content: readonly BlockNode[]): ReactNode[] {
  const [only, ...rest] = content;
  return only?.type === "paragraph" && rest.length === 0 ? inline(only.content) : inner(content);
}
