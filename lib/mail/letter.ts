import { cleanLine } from "@/lib/text/clean";
import { firstCharacters, lengthOf } from "@/lib/text/length";
import { htmlOf } from "./html-part";
import { textOf } from "./text-part";

export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly threadId?: number;
}

export type Block =
  | { readonly is: "paragraph" | "small" | "code"; readonly text: string }
  | { readonly is: "heading"; readonly text: string; readonly url?: string }
  | { readonly is: "quote"; readonly who: string; readonly text: string; readonly byAuthor: boolean }
  | { readonly is: "link"; readonly text: string; readonly url: string }
  | { readonly is: "choices"; readonly of: readonly { readonly text: string; readonly url: string }[] }
  | { readonly is: "button"; readonly text: string; readonly url: string; readonly otherwise?: string };

export const paragraph = (text: string): Block => ({ is: "paragraph", text });
export const heading = (text: string, url?: string): Block => ({ is: "heading", text, url });
export const quote = (who: string, text: string, byAuthor: boolean): Block => ({
  is: "quote",
  who,
  text,
  byAuthor,
});
export const button = (text: string, url: string, otherwise?: string): Block => ({
  is: "button",
  text,
  url,
  otherwise,
});
export const choices = (of: readonly { text: string; url: string }[]): Block => ({ is: "choices", of });
export const link = (text: string, url: string): Block => ({ is: "link", text, url });
export const code = (text: string): Block => ({ is: "code", text });
export const small = (text: string): Block => ({ is: "small", text });

const SUBJECT_LENGTH = 120;

export function drawn({ subject, blocks }: Letter, foot: readonly Block[] = []) {
  const line = oneLine(subject);
  return { subject: line, text: textOf(blocks, foot), html: htmlOf(line, blocks, foot) };
}

/** A line break in a title must not begin another header (header injection). */
function oneLine(text: string): string {
  const line = cleanLine(text);
  return lengthOf(line) <= SUBJECT_LENGTH ? line : `${cleanLine(firstCharacters(line, SUBJECT_LENGTH - 1))}…`;
}
