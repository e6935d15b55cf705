import { DomainError } from "@/lib/errors";
import { DOCUMENT_FIELD, one, type Typed } from "@/lib/forms/typed";
import { TOO_LARGE } from "./document";
import { fromPlainText } from "./from-plain-text";
import { pieces, storable } from "./text-node";

/** A story of full length as a document, with room to spare. */
export const LONGEST_DOCUMENT = 250_000;
/** Three times what any text may have: reading a million characters as paragraphs would hold everybody up. */
const LONGEST_WORDS = 100_000;

/** What a form says as its text: the rich editor's document, or the plain words of the box. Both are still to be validated. */
export function bodyFrom(typed: Typed): unknown {
  const document = one(typed[DOCUMENT_FIELD]);
  if (document) return parsed(document);
  const words = one(typed.body);
  return words.length > LONGEST_WORDS ? asOneParagraph(words) : fromPlainText(words);
}

/** Far too long: enough of a document to be told by validation how long it is. */
function asOneParagraph(words: string): unknown {
  const content = pieces(storable(words)).map((text) => ({ type: "text", text }));
  return { type: "doc", content: [{ type: "paragraph", content }] };
}

/** Broken JSON is no document: validation refuses it by the same sentence as any other. */
function parsed(json: string): unknown {
  if (json.length > LONGEST_DOCUMENT)
    throw new DomainError("invalid", TOO_LARGE, { fields: { body: TOO_LARGE } });
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
