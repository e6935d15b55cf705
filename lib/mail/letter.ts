import { htmlOf } from "./html-part";
import { textOf } from "./text-part";

/** What a mail says: drawn once as text and once as HTML, with the same words in both. */
export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** The one thread it is about: mail programs put the mails about it together. */
  readonly threadId?: number;
}

export type Block =
  | { readonly is: "paragraph" | "small" | "code"; readonly text: string }
  | { readonly is: "heading"; readonly text: string; readonly url?: string }
  /** `who` is the line above it: "Ben, the author, answered you". */
  | { readonly is: "quote"; readonly who: string; readonly text: string; readonly byAuthor: boolean }
  | { readonly is: "link"; readonly text: string; readonly url: string }
  /** Several answers, none of them before the others. */
  | { readonly is: "choices"; readonly of: readonly { readonly text: string; readonly url: string }[] }
  /** `otherwise` leads to the address in full, where a button cannot be pressed. */
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
/** Less than a button. */
export const link = (text: string, url: string): Block => ({ is: "link", text, url });
/** To be typed somewhere else. */
export const code = (text: string): Block => ({ is: "code", text });
export const small = (text: string): Block => ({ is: "small", text });

const SUBJECT_LENGTH = 120;

/** Both parts of a letter; `foot` stands below everything. */
export function drawn({ subject, blocks }: Letter, foot: readonly Block[] = []) {
  const line = oneLine(subject);
  return { subject: line, text: textOf(blocks, foot), html: htmlOf(line, blocks, foot) };
}

/** What a title holds cannot begin another header. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  const letters = [...line];
  return letters.length <= SUBJECT_LENGTH
    ? line
    : `${letters
        .slice(0, SUBJECT_LENGTH - 1)
        .join("")
        .trimEnd()}…`;
}
