import { createElement, Fragment, type ReactNode } from "react";
import type { InlineNode, Mark } from "@/lib/rich-text/document";
import { isSafeLink } from "@/lib/rich-text/safe-link";
import { personPath } from "@/lib/urls";

/** Links by members pass no search engine ranking to their targets. */
export const STRANGERS_LINK = "nofollow ugc noopener";

/** Spread as children, so that text needs no keys and no wrapper. */
export function inline(nodes: readonly InlineNode[] | undefined): ReactNode[] {
  return (nodes ?? []).map(drawn);
}

function drawn(node: InlineNode): ReactNode {
  switch (node.type) {
    case "text":
      return marked(node.text, node.marks ?? []);
    case "hardBreak":
      return createElement("br");
    case "mention": {
      const { id } = node.attrs;
      return createElement("a", { className: "mention", dir: "auto", href: personPath(id) }, `@${id}`);
    }
  }
}

function marked(text: string, marks: readonly Mark[]): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => withMark(inner, mark), text);
}

function withMark(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return createElement("strong", null, inner);
    case "italic":
      return createElement("em", null, inner);
    case "strike":
      return createElement("s", null, inner);
    case "code":
      return createElement("code", null, inner);
    case "link":
      // A text may be older than the rule that refuses the address; then only its words are shown.
      return isSafeLink(mark.attrs.href)
        ? createElement("a", { href: mark.attrs.href, rel: relOf(mark.attrs.href) }, inner)
        : inner;
  }
}

function relOf(href: string): string | undefined {
  return href.startsWith("/") ? undefined : STRANGERS_LINK;
}

export function fragment(children: ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children);
}
