import { DomainError } from "@/lib/errors";
import { text } from "@/lib/forms/fields";
import { DOCUMENT_FIELD } from "@/lib/forms/typed";
import { TOO_LARGE } from "./document";
import { fromPlainText } from "./from-plain-text";
import { pieces, storable } from "./text-node";

/** A story of full length as a document, with room to spare. */
export const LONGEST_DOCUMENT = 250_000;
/** Three times what any text may have: reading a million characters as paragraphs would hold everybody up. */
const LONGEST_WORDS = 100_000;

/** How a form sends its text: as the rich editor's document, or as the plain words of the box. */
export const bodyFields = { [DOCUMENT_FIELD]: text, body: text };

interface Sent {
  readonly [DOCUMENT_FIELD]?: string;
  readonly body?: string;
}

/** What a form says as its text, which is still to be validated. */
export function bodyFrom({ [DOCUMENT_FIELD]: document, body = "" }: Sent): unknown {
  if (document) return parsed(document);
  return body.length > LONGEST_WORDS ? asOneParagraph(body) : fromPlainText(body);
}

export function withBody<Fields extends Sent>({ [DOCUMENT_FIELD]: document, body, ...rest }: Fields) {
  return { ...rest, body: bodyFrom({ [DOCUMENT_FIELD]: document, body }) };
}

/** Far too long: enough of a document to be told by validation how long it is. */
function asOneParagraph(words: string): unknown {
  const content = pieces(storable(words)).map((piece) => ({ type: "text", text: piece }));
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
