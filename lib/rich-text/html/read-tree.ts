import { PASTED_STYLE } from "./pasted-style";
import { type HtmlHandler, isControl, isSkipped, isVoid } from "./tags";

/** The part of a browser's node that is read here. */
export interface TreeNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly parentNode: TreeNode | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  getAttribute?(name: string): string | null;
}

/** Iterative, so that a deep tree cannot overflow the stack. */
export function readTree(root: TreeNode, handler: HtmlHandler): void {
  let node = root.firstChild;
  while (node) {
    const name = node.nodeName.toLowerCase();
    const inside = start(node, name, handler) ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    end(node, handler);
    while (!node.nextSibling && node.parentNode && node.parentNode !== root) {
      node = node.parentNode;
      end(node, handler);
    }
    node = node.nextSibling;
  }
}

/** @returns whether the node's children are text of the page. */
function start(node: TreeNode, name: string, handler: HtmlHandler): boolean {
  if (name === "#text") handler.text(node.nodeValue ?? "");
  if (name.startsWith("#")) return false;
  handler.start({
    name,
    attribute: (key) => node.getAttribute?.(key === "style" ? PASTED_STYLE : key) ?? undefined,
  });
  return !isSkipped(name) && !isControl(name);
}

function end({ nodeName }: TreeNode, handler: HtmlHandler): void {
  const name = nodeName.toLowerCase();
  if (!name.startsWith("#") && !isVoid(name)) handler.end(name);
}
