import { z } from "zod";
import { storable } from "@/lib/text/storable";
import { cleanDocument } from "./clean-document";
import { isOwnPicture, isSafeLink, isWebLink, LONGEST_LINK } from "./safe-link";
import { hasRoom, isEven, LONGEST_CAPTION, MOST_COLUMNS, MOST_ROWS } from "./table";

/** tiptap's JSON. Depth is checked first: a recursive schema would overflow on a document nested ten thousand deep. */
export const MAX_DEPTH = 24;
export const MAX_NODES = 20_000;

/** Our own pictures, or a remote address that is shown as a link and never loaded. */
const isSafeImage = (src: string) => isOwnPicture(src) || isWebLink(src);
/** Equals the database constraint `handles_are_words`. */
const HANDLE = /^[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$/i;

export const TOO_LARGE =
  "This text has too many parts, or nests them too deeply. Make it shorter or simpler.";

const REFUSED = {
  size: TOO_LARGE,
  link: "We cannot save a link in this text. Its address must begin with https://, http:// or mailto:, without a user name or hidden characters. Change or remove the link, then send the text again.",
  picture: "We cannot save a picture in this text. Add it again with the picture button.",
  characters: "This text has characters that we cannot save. Paste it again as plain text.",
  table: `This text has a table that is too large. A table has at most ${MOST_COLUMNS} columns, ${MOST_ROWS} rows and 2,000 cells. Split it into smaller ones.`,
  kind: "This text has formatting that we do not know. Paste it again as plain text.",
} as const;

const address = (most: number) =>
  z
    .string()
    .max(most, REFUSED.size)
    .refine((text) => text === storable(text), REFUSED.characters);

const words = (most: number) => z.string().max(most, REFUSED.size);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("strike") }),
  z.strictObject({ type: z.literal("code") }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({ href: address(LONGEST_LINK).refine(isSafeLink, REFUSED.link) }),
  }),
]);

const text = z.strictObject({
  type: z.literal("text"),
  text: words(40_000).min(1),
  marks: z.array(mark).max(5).optional(),
});
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const image = z.strictObject({
  type: z.literal("image"),
  attrs: z.strictObject({
    src: address(2048).refine(isSafeImage, REFUSED.picture),
    alt: words(1000),
    altDeclined: z.literal(true).optional(),
    width: z.int().positive().max(20_000).optional(),
    height: z.int().positive().max(20_000).optional(),
  }),
});
const mention = z.strictObject({
  type: z.literal("mention"),
  attrs: z.strictObject({ id: z.string().regex(HANDLE) }),
});
const inline = z.array(z.discriminatedUnion("type", [text, hardBreak, mention])).max(MAX_NODES);

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inline.optional() });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.int().min(2).max(4) }),
  content: inline.optional(),
});
const codeBlock = z.strictObject({
  type: z.literal("codeBlock"),
  content: z
    .array(z.strictObject({ type: z.literal("text"), text: words(40_000).min(1) }))
    .max(1)
    .optional(),
});
const horizontalRule = z.strictObject({ type: z.literal("horizontalRule") });
const cellContent = z.array(paragraph).min(1).max(MAX_NODES);
const tableRow = z.strictObject({
  type: z.literal("tableRow"),
  content: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({ type: z.literal("tableCell"), content: cellContent }),
        z.strictObject({ type: z.literal("tableHeader"), content: cellContent }),
      ]),
    )
    .min(1)
    .max(MOST_COLUMNS, REFUSED.table),
});
const table = z
  .strictObject({
    type: z.literal("table"),
    attrs: z.strictObject({ caption: words(LONGEST_CAPTION).min(1) }).optional(),
    content: z.array(tableRow).min(1).max(MOST_ROWS, REFUSED.table),
  })
  .refine(isEven, REFUSED.kind)
  .refine(({ content }) => hasRoom(content[0]?.content.length ?? 0, content.length), REFUSED.table);

export type Mark = z.infer<typeof mark>;
export type TextNode = z.infer<typeof text>;
export type MentionNode = z.infer<typeof mention>;
export type InlineNode = TextNode | MentionNode | z.infer<typeof hardBreak>;
export type ImageNode = z.infer<typeof image>;
export type ParagraphNode = z.infer<typeof paragraph>;
export type TableNode = z.infer<typeof table>;
export type TableRowNode = z.infer<typeof tableRow>;
export type TableCellNode = TableRowNode["content"][number];
export type ListItemNode = { type: "listItem"; content: BlockNode[] };
export type BlockNode =
  | ParagraphNode
  | z.infer<typeof heading>
  | z.infer<typeof codeBlock>
  | z.infer<typeof horizontalRule>
  | ImageNode
  | TableNode
  | { type: "blockquote"; content: BlockNode[] }
  | { type: "bulletList"; content: ListItemNode[] }
  | { type: "orderedList"; attrs?: { start: number } | undefined; content: ListItemNode[] };

const block: z.ZodType<BlockNode> = z.lazy(() =>
  z.discriminatedUnion("type", [
    paragraph,
    heading,
    codeBlock,
    horizontalRule,
    image,
    table,
    z.strictObject({ type: z.literal("blockquote"), content: blocks }),
    z.strictObject({ type: z.literal("bulletList"), content: listItems }),
    z.strictObject({
      type: z.literal("orderedList"),
      attrs: z.strictObject({ start: z.int().min(0).max(100_000) }).optional(),
      content: listItems,
    }),
  ]),
);
const blocks = z.array(block).min(1).max(MAX_NODES);
const listItems = z
  .array(z.strictObject({ type: z.literal("listItem"), content: blocks }))
  .min(1)
  .max(MAX_NODES);

const shape = z.strictObject({ type: z.literal("doc"), content: blocks });
export type RichText = z.infer<typeof shape>;

/** Iterative, so that a deep document cannot overflow the stack. */
function tooDeepOrLarge(value: unknown): boolean {
  let nodes = 0;
  const open: { node: unknown; depth: number }[] = [{ node: value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > MAX_DEPTH || ++nodes > MAX_NODES) return true;
    const content = (next.node as { content?: unknown } | null)?.content;
    if (Array.isArray(content))
      for (const child of content) open.push({ node: child, depth: next.depth + 1 });
  }
  return false;
}

export const richText = z.unknown().transform((value, context): RichText => {
  const parsed = tooDeepOrLarge(value) ? undefined : shape.safeParse(value);
  if (parsed?.success) return cleanDocument(parsed.data);
  context.addIssue({ code: "custom", message: parsed ? reason(parsed.error) : REFUSED.size });
  return z.NEVER;
});

function reason({ issues }: z.ZodError): string {
  return (
    Object.values(REFUSED).find((sentence) => issues.some((issue) => issue.message === sentence)) ??
    REFUSED.kind
  );
}
