import { createElement, type ReactNode } from "react";
import type { TableCellNode, TableNode, TableRowNode } from "@/lib/rich-text/document";
import { isHeadRow } from "@/lib/rich-text/table";
import { inline } from "./inline";

/** Scrolls by itself on a phone, also by keyboard. A group, because a post with many tables would have many landmarks. */
export function Table({ table: { attrs, content }, id }: { table: TableNode; id?: string | undefined }) {
  const end = content.findIndex((row) => !isHeadRow(row));
  const [head, body] = end < 0 ? [content, []] : [content.slice(0, end), content.slice(end)];
  return createElement(
    "div",
    { className: "table-scroll", id, role: "group", tabIndex: 0, "aria-label": attrs?.caption ?? "Table" },
    <table>
      {attrs && <caption dir="auto">{attrs.caption}</caption>}
      {head.length > 0 && createElement("thead", null, ...rows(head, "col"))}
      {body.length > 0 && createElement("tbody", null, ...rows(body, "row"))}
    </table>,
  );
}

function rows(nodes: readonly TableRowNode[], scope: "col" | "row"): ReactNode[] {
  return nodes.map(({ content }) => createElement("tr", null, ...content.map((node) => cell(node, scope))));
}

function cell({ type, content }: TableCellNode, scope: "col" | "row"): ReactNode {
  const [only, ...rest] = content;
  const words =
    rest.length === 0
      ? inline(only?.content)
      : content.map((paragraph) => createElement("p", null, ...inline(paragraph.content)));
  // An empty head, as in the corner, is the head of nothing.
  return type === "tableHeader" && content.some((paragraph) => paragraph.content)
    ? createElement("th", { scope, dir: "auto" }, ...words)
    : createElement("td", { dir: "auto" }, ...words);
}
