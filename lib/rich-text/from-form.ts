import { DOCUMENT_FIELD, one, type Typed } from "@/lib/pipeline/typed";
import { fromPlainText } from "./from-plain-text";

/** What a form says as its text: the rich editor's document, or the plain words of the box. Both are still to be validated. */
export function bodyFrom(typed: Typed): unknown {
  const document = one(typed[DOCUMENT_FIELD]);
  return document ? parsed(document) : fromPlainText(one(typed.body));
}

/** Broken JSON is no document: validation refuses it by the same sentence as any other. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
