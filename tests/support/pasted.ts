import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { quiet } from "@/components/rich-text/editor/quiet";
import type { RichText } from "@/lib/rich-text/document";
import { fromPasted } from "@/lib/rich-text/html/from-pasted";
import type { TreeNode } from "@/lib/rich-text/html/read-tree";

type ParsedNode = DefaultTreeAdapterMap["node"];

/** What the editor makes of markup on a clipboard: parse5 builds the tree that a browser would build. */
export function pasted(html: string, headings = true): RichText {
  const root = treeOf(parseFragment(quiet(html), { scriptingEnabled: false }), null);
  return fromPasted({ ...root, textContent: html }, { headings, base: "https://forum.example/t/4/x" });
}

function treeOf(node: ParsedNode, parentNode: TreeNode | null): TreeNode {
  const tree = {
    nodeName: node.nodeName,
    nodeValue: "value" in node ? node.value : null,
    parentNode,
    firstChild: null as TreeNode | null,
    nextSibling: null as TreeNode | null,
    getAttribute: (name: string) =>
      ("attrs" in node ? node.attrs : []).find((attribute) => attribute.name === name)?.value ?? null,
  };
  let before: { nextSibling: TreeNode | null } | undefined;
  for (const child of "childNodes" in node ? node.childNodes : []) {
    const made = treeOf(child, tree) as TreeNode & { nextSibling: TreeNode | null };
    if (before) before.nextSibling = made;
    else tree.firstChild = made;
    before = made;
  }
  return tree;
}
