import type { BlockNode, RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { slugOf } from "@/lib/urls";

export type Heading = { id: string; text: string; level: number };

/** Ids that a thread page uses for itself, or that old comment addresses use. */
const TAKEN = /^(c\d+|p\d+|comment-\d+|main|replies|routine|mentions|record)$/;

export function headingsOf(document: RichText): Heading[] {
  const seen = new Set<string>();
  return document.content.flatMap((block) => {
    if (block.type !== "heading") return [];
    const text = headingText(block);
    const id = unusedId(text, seen);
    seen.add(id);
    return [{ id, text, level: block.attrs.level }];
  });
}

function headingText(block: BlockNode): string {
  return plainTextOf({ type: "doc", content: [block] });
}

function unusedId(text: string, seen: ReadonlySet<string>): string {
  const plain = slugOf(text);
  const base = TAKEN.test(plain) ? `part-${plain}` : plain;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!seen.has(id)) return id;
  }
}
