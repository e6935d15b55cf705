import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";

export const TITLE = { min: 15, max: 120 } as const;
export const BODY = { min: 20, max: 32_000 } as const;
export const TAGS = { min: 1, max: 5 } as const;

const EXCERPT_LENGTH = 220;
const WORDS_A_MINUTE = 220;

/** The first sentences of a text for a row of a list: one line, cut at a word; headings, quotes and lists wait. */
export function excerptOf(body: RichText): string {
  const paragraphs = body.content.filter((block) => block.type === "paragraph" && block.content?.length);
  const text = plainTextOf(paragraphs.length > 0 ? { ...body, content: paragraphs } : body)
    .replace(/\s+/g, " ")
    .trim();
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text.slice(0, EXCERPT_LENGTH).replace(/\s+\S*$/, "")}…`;
}

export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).length / WORDS_A_MINUTE));
}
