import { z } from "zod";
import { amount } from "@/lib/words/counts";
import { type BlockNode, richText } from "./document";
import { plainTextOf } from "./plain-text";

const UNDESCRIBED = "A picture has no description yet. Describe it, or mark it as decorative.";

export function bodyInput({ min, max }: { min: number; max: number }) {
  return richText.superRefine((body, check) => {
    if (blocksOf(body.content).some(isUndescribed)) check.addIssue({ code: "custom", message: UNDESCRIBED });
    const { length } = plainTextOf(body).trim();
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

export const title = ({ min, max }: { min: number; max: number }) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .superRefine((text, check) => {
      if (text.length < min)
        check.addIssue({
          code: "custom",
          message:
            text.length === 0
              ? `Add a title (at least ${min} characters).`
              : `Write at least ${min} characters. Your title has ${amount(text.length)}.`,
        });
      if (text.length > max)
        check.addIssue({
          code: "custom",
          message: `Write at most ${max} characters. Your title has ${amount(text.length)}.`,
        });
    });
