import { line } from "@/lib/text/fields";
import { lengthOf } from "@/lib/text/length";
import { amount } from "@/lib/words/counts";
import { type BlockNode, richText } from "./document";
import { plainTextOf } from "./plain-text";

const UNDESCRIBED = "A picture has no description yet. Describe it, or mark it as decorative.";

export function bodyInput({ min, max }: { min: number; max: number }) {
  return richText.superRefine((body, check) => {
    if (blocksOf(body.content).some(isUndescribed)) check.addIssue({ code: "custom", message: UNDESCRIBED });
    const length = lengthOf(plainTextOf(body).trim());
    if (length < min)
      check.addIssue({
        code: "custom",
        message: `Write at least ${amount(min)} characters. Your text has ${amount(length)}.`,
      });
    if (length > max)
      check.addIssue({
        code: "custom",
        message: `Write at most ${amount(max)} characters. Your text has ${amount(length)}.`,
      });
  });
}

function blocksOf(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.flatMap((block) => [block, ...blocksOf(childrenOf(block))]);
}

function childrenOf(block: BlockNode): BlockNode[] {
  switch (block.type) {
    case "blockquote":
      return block.content;
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content);
    default:
      return [];
  }
}

function isUndescribed(block: BlockNode): boolean {
  return (
    block.type === "image" &&
    block.attrs.src.startsWith("/uploads/") &&
    !block.attrs.altDeclined &&
    block.attrs.alt.trim() === ""
  );
}

/** Equals the database constraint `titles_have_words`. */
const MOST_CODE_POINTS = 300;

export const title = ({ min, max }: { min: number; max: number }) =>
  line({
    min: [
      min,
      (length) =>
        length === 0
          ? `Add a title (at least ${min} characters).`
          : `Write at least ${min} characters. Your title has ${amount(length)}.`,
    ],
    max: [max, (length) => `Write at most ${max} characters. Your title has ${amount(length)}.`],
  }).refine(
    (text) => lengthOf(text) > max || [...text].length <= MOST_CODE_POINTS,
    "This title is built of too many accents or combined emoji. Shorten it.",
  );
