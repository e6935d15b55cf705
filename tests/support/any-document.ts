import type {
  BlockNode,
  InlineNode,
  ListItemNode,
  Mark,
  ParagraphNode,
  RichText,
  TableCellNode,
} from "@/lib/rich-text/document";
import fc from "./fast-check";

const word = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme-ascii" });

const marks = fc.oneof(
  fc.constant<Mark[]>([{ type: "code" }]),
  fc
    .subarray<Mark>([
      { type: "link", attrs: { href: "https://a.example/x?y=1&z=2" } },
      { type: "bold" },
      { type: "italic" },
      { type: "strike" },
    ])
    .filter(({ length }) => length > 0),
);

/** Runs of text that differ in their marks: neighbours that do not are one text. */
const line: fc.Arbitrary<InlineNode[]> = fc
  .array(
    fc.oneof(
      fc.record({ type: fc.constant("text" as const), text: word }),
      fc.record({ type: fc.constant("text" as const), text: word, marks }),
      fc.constant<InlineNode>({ type: "hardBreak" }),
      fc.constant<InlineNode>({ type: "mention", attrs: { id: "coach-jo" } }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((nodes) =>
    nodes.filter((node, at) => at === 0 || nodes[at - 1]?.type !== "text" || node.type !== "text"),
  );

const paragraph = fc.oneof(
  fc.constant<ParagraphNode>({ type: "paragraph" }),
  line.map((content): ParagraphNode => ({ type: "paragraph", content })),
);

const cell: fc.Arbitrary<TableCellNode> = fc.record({
  type: fc.constantFrom("tableCell" as const, "tableHeader" as const),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
});

const table: fc.Arbitrary<BlockNode> = fc
  .tuple(
    fc
      .integer({ min: 1, max: 3 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
      ),
    fc.option(fc.constantFrom("A plan", "Wochen 1–4")),
  )
  .map(([rows, caption]) => ({
    type: "table",
    ...(caption && { attrs: { caption } }),
    content: rows.map((content) => ({ type: "tableRow", content })),
  }));

const { block } = fc.letrec<{ block: BlockNode; item: ListItemNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    line.map((content): BlockNode => ({ type: "heading", attrs: { level: 2 }, content })),
    word.map((text): BlockNode => ({ type: "codeBlock", content: [{ type: "text", text }] })),
    fc.constant<BlockNode>({ type: "horizontalRule" }),
    table,
    fc.constantFrom<BlockNode>(
      { type: "image", attrs: { src: "/uploads/a.webp", alt: "a knee", width: 8, height: 6 } },
      { type: "image", attrs: { src: "/uploads/a.webp", alt: "", altDeclined: true } },
    ),
    fc
      .array(tie("block"), { minLength: 1, maxLength: 3 })
      .map((content): BlockNode => ({ type: "blockquote", content })),
    fc
      .array(tie("item"), { minLength: 1, maxLength: 3 })
      .map((content): BlockNode => ({ type: "bulletList", content })),
    fc
      .array(tie("item"), { minLength: 1, maxLength: 3 })
      .map((content): BlockNode => ({ type: "orderedList", attrs: { start: 3 }, content })),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie("block"), { maxLength: 2 }))
    .map(([first, rest]): ListItemNode => ({ type: "listItem", content: [first, ...rest] })),
}));

/** Any document that the editor can hold. */
export const anyDocument: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: "doc", content }));
