import { z } from "zod";
import { type BlockNode, richText } from "./document";
import { plainTextOf } from "./plain-text";

const UNDESCRIBED =
  "A picture has no description yet. Say in a few words what it shows, or that it adds nothing which the text does not say.";

const numbers = new Intl.NumberFormat("en");

export function bodyInput({ min, max }: { min: number; max: number }) {
  return richText.superRefine((body, check) => {
    if (blocksOf(body.content).some(isUndescribed)) check.addIssue({ code: "custom", message: UNDESCRIBED });
    const { length } = plainTextOf(body).trim();
    if (length < min)
      check.addIssue({ code: "custom", message: `Write at least ${min} characters: there are ${length}.` });
    if (length > max)
      check.addIssue({
        code: "custom",
        message: `Write at most ${numbers.format(max)} characters: there are ${numbers.format(length)}.`,
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
          message: `A title has at least ${min} characters: there are ${text.length}.`,
        });
      if (text.length > max)
        check.addIssue({
          code: "custom",
          message: `A title has at most ${max} characters: there are ${numbers.format(text.length)}.`,
        });
    });
