import type { Editor } from "@tiptap/core";
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  type IconNode,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  Redo2,
  SquareCode,
  TextQuote,
  Undo2,
} from "lucide";
import { askForLink } from "./link-dialog";
import { insertTable, tableTools } from "./table-tools";
import { choosePicture } from "./upload";

export interface Tool {
  readonly name: string;
  readonly icon: IconNode;
  /** In ProseMirror's notation. */
  readonly keys?: string;
  run(editor: Editor): void;
  on?(editor: Editor): boolean;
  possible?(editor: Editor): boolean;
  /** Without it, always. */
  shown?(editor: Editor): boolean;
}

const headings: Tool[] = ([2, 3] as const).map((level) => ({
  name: level === 2 ? "Heading" : "Smaller heading",
  icon: level === 2 ? Heading2 : Heading3,
  keys: `Mod-Alt-${level}`,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  on: (editor) => editor.isActive("heading", { level }),
}));

export function toolsFor(kind: "comment" | "thread"): Tool[][] {
  return [
    [
      {
        name: "Bold",
        icon: Bold,
        keys: "Mod-b",
        run: (editor) => editor.chain().focus().toggleBold().run(),
        on: (editor) => editor.isActive("bold"),
      },
      {
        name: "Italic",
        icon: Italic,
        keys: "Mod-i",
        run: (editor) => editor.chain().focus().toggleItalic().run(),
        on: (editor) => editor.isActive("italic"),
      },
      {
        name: "Link",
        icon: Link,
        keys: "Mod-k",
        run: askForLink,
        on: (editor) => editor.isActive("link"),
      },
    ],
    [
      ...(kind === "thread" ? headings : []),
      {
        name: "Quote",
        icon: TextQuote,
        keys: "Mod-Shift-b",
        run: (editor) => editor.chain().focus().toggleBlockquote().run(),
        on: (editor) => editor.isActive("blockquote"),
      },
      {
        name: "List",
        icon: List,
        keys: "Mod-Shift-8",
        run: (editor) => editor.chain().focus().toggleBulletList().run(),
        on: (editor) => editor.isActive("bulletList"),
      },
      {
        name: "Numbered list",
        icon: ListOrdered,
        keys: "Mod-Shift-7",
        run: (editor) => editor.chain().focus().toggleOrderedList().run(),
        on: (editor) => editor.isActive("orderedList"),
      },
      {
        name: "Code",
        icon: Code,
        keys: "Mod-e",
        run: (editor) => editor.chain().focus().toggleCode().run(),
        on: (editor) => editor.isActive("code"),
      },
      {
        name: "Code block",
        icon: SquareCode,
        keys: "Mod-Alt-c",
        run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
        on: (editor) => editor.isActive("codeBlock"),
      },
    ],
    [{ name: "Picture", icon: Image, run: choosePicture }, insertTable],
    tableTools,
    [
      {
        name: "Undo",
        icon: Undo2,
        keys: "Mod-z",
        run: (editor) => editor.chain().focus().undo().run(),
        possible: (editor) => editor.can().undo(),
      },
      {
        name: "Redo",
        icon: Redo2,
        keys: "Mod-Shift-z",
        run: (editor) => editor.chain().focus().redo().run(),
        possible: (editor) => editor.can().redo(),
      },
    ],
  ];
}
