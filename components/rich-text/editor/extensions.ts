import type { Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Code } from "@tiptap/extension-code";
import { CodeBlock as CodeBlocks } from "@tiptap/extension-code-block";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { OrderedList as OrderedLists } from "@tiptap/extension-list/ordered-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { Text } from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { Completion } from "./completion";
import { headingFor } from "./heading";
import { Link } from "./link";
import { Mention } from "./mention";
import { Paste } from "./paste";
import { Picture } from "./picture";
import { Tables } from "./table";

const CodeBlock = CodeBlocks.extend({ addAttributes: () => ({}) });

const OrderedList = OrderedLists.extend({
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => Number(element.getAttribute("start")) || 1 },
  }),

  /** No list starts above 100,000: a longer number stays text. */
  addInputRules() {
    const rules = this.parent?.() ?? [];
    for (const rule of rules) rule.find = /^(\d{1,5})\.\s$/;
    return rules;
  },

  /** The package's own reader of pasted lists keeps the asterisks in them. */
  addProseMirrorPlugins: () => [],
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
    ...Tables,
    UndoRedo,
  ];
}
