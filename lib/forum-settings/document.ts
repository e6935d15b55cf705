import { bodyInput } from "@/lib/rich-text/body-input";
import type { BlockNode, RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

type ReadDocument =
  | { readonly value: string; readonly problem?: undefined }
  | { readonly problem: string; readonly value?: undefined };

const PICTURES = "Pictures cannot be shown here. Remove the picture, then save again.";
const OPENING = 120;

/** @param typed the document as JSON, or nothing for the usual text. The value is JSON in one way of writing it. */
export function readDocument(typed: string, { least, most }: Bounds): ReadDocument {
  if (typed === "") return { value: "" };
  const read = bodyInput({ min: least, max: most }).safeParse(parsed(typed));
  if (!read.success) return { problem: read.error.issues[0]?.message ?? "This text cannot be read." };
  if (hasPicture(read.data.content)) return { problem: PICTURES };
  if (plainTextOf(read.data).trim() === "") return { value: "" };
  return { value: JSON.stringify(read.data) };
}

/** The beginning of the words, for the history. */
export function openingOf(value: string): string {
  if (value === "") return "the standard text";
  const words = plainTextOf(documentOf(value)).replace(/\s+/g, " ").trim();
  return words.length > OPENING ? `${words.slice(0, OPENING).trimEnd()}…` : words;
}

/** @param value a stored value, which was read by `readDocument` */
export const documentOf = (value: string): RichText => JSON.parse(value) as RichText;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function hasPicture(blocks: readonly BlockNode[]): boolean {
  return blocks.some((block) => {
    if (block.type === "image") return true;
    if (block.type === "blockquote") return hasPicture(block.content);
    if (block.type === "bulletList" || block.type === "orderedList")
      return block.content.some((item) => hasPicture(item.content));
    return false;
  });
}
