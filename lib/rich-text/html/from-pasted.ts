import type { RichText } from "@/lib/rich-text/document";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { DocumentBuilder, TooManyNodes } from "./builder";
import { PageReader } from "./page-reader";
import { readTree, type TreeNode } from "./read-tree";

interface PastedOptions {
  headings: boolean;
  /** The address of the page, by which an address that names no host is meant. */
  base: string;
}

/** What another program or page has put on the clipboard, as the browser has read it. */
export function fromPasted(
  root: TreeNode & { textContent: string | null },
  options: PastedOptions,
): RichText {
  const builder = new DocumentBuilder();
  try {
    const reader = new PageReader(builder, { ...options, pasted: true });
    readTree(root, reader);
    return reader.finish();
  } catch (error) {
    if (error instanceof TooManyNodes) return fromPlainText(root.textContent ?? "");
    throw error;
  }
}
