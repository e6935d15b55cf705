import type { Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Code } from "@tiptap/extension-code";
import { CodeBlock as CodeBlocks } from "@tiptap/extension-code-block";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { OrderedList as OrderedLists } from "@tiptap/extension-list/ordered-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { Text } from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { Completion } from "./completion";
import { Bold, Italic } from "./emphasis";
import { headingFor } from "./heading";
import { Link } from "./link";
import { Mention } from "./mention";
import { Paste } from "./paste";
import { Picture } from "./picture";

const CodeBlock = CodeBlocks.extend({ addAttributes: () => ({}) });

const OrderedList = OrderedLists.extend({
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => Number(element.getAttribute("start")) || 1 },
  }),
});

/** Must match the nodes, marks and attributes of lib/rich-text/document.ts. */
export function extensionsFor(kind: "comment" | "thread", host: HTMLElement): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    HardBreak,
    Bold,
    Italic,
    Strike,
    Code,
    Link,
    Mention,
    Completion.configure({ host }),
    Picture,
    Paste.configure({ headings: kind === "thread" }),
    headingFor(kind === "thread"),
    Blockquote,
    CodeBlock,
    HorizontalRule,
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    UndoRedo,
  ];
}
