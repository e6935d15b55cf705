import { DomainError } from "@/lib/errors";
import { json, text } from "@/lib/forms/fields";
import { DOCUMENT_FIELD } from "@/lib/forms/typed";
import { storable } from "@/lib/text/storable";
import { TOO_LARGE } from "./document";
import { fromPlainText } from "./from-plain-text";
import { pieces } from "./text-node";

export const LONGEST_DOCUMENT = 250_000;
/** Characters; three times the longest text: parsing a million characters would block the process. */
const LONGEST_WORDS = 100_000;

export const bodyFields = { [DOCUMENT_FIELD]: json, body: text };

interface Sent {
  readonly [DOCUMENT_FIELD]?: string;
  readonly body?: string;
}

export function bodyFrom({ [DOCUMENT_FIELD]: document, body = "" }: Sent): unknown {
  if (document) return parsed(document);
  return body.length > LONGEST_WORDS ? asOneParagraph(body) : fromPlainText(body);
}

export function withBody<Fields extends Sent>({ [DOCUMENT_FIELD]: document, body, ...rest }: Fields) {
  return { ...rest, body: bodyFrom({ [DOCUMENT_FIELD]: document, body }) };
}

/** A text that is far too long: keeps enough for validation to report the length. */
function asOneParagraph(words: string): unknown {
  const content = pieces(storable(words)).map((piece) => ({ type: "text", text: piece }));
  return { type: "doc", content: [{ type: "paragraph", content }] };
}

function parsed(json: string): unknown {
  if (json.length > LONGEST_DOCUMENT)
    throw new DomainError("invalid", TOO_LARGE, { fields: { body: TOO_LARGE } });
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
