import type { RichText } from "@/lib/rich-text/document";
import { openingOf } from "@/lib/rich-text/opening";
import { plainTextOf } from "@/lib/rich-text/plain-text";

export const TITLE = { min: 15, max: 120 } as const;
export const BODY = { min: 20, max: 32_000 } as const;
export const GUEST_NAME = { max: 80 } as const;
export const TAGS = { min: 1, max: 5 } as const;

interface Removable {
  readonly hiddenAt: Date | null;
  readonly removedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export function isGone({ hiddenAt, removedAt, withdrawnAt }: Removable): boolean {
  return Boolean(hiddenAt || removedAt || withdrawnAt);
}

const EXCERPT_LENGTH = 220;

export function excerptOf(body: RichText): string {
  const paragraphs = body.content.filter((block) => block.type === "paragraph" && block.content?.length);
  const words = plainTextOf(paragraphs.length > 0 ? { ...body, content: paragraphs } : body);
  return openingOf(words, EXCERPT_LENGTH);
}
