import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { ASKING_FEATURES, ASKS_FROM, type AskingFeature } from "./features";

/** Says whether a comment asks for something that a reply could give. `npm run bench -- queue` measures how well. */
export function asks(text: string): boolean {
  return featuresOf(text).reduce((sum, { weight }) => sum + weight, 0) >= ASKS_FROM;
}

/** A question inside a quotation is somebody else's. */
export function bodyAsks(body: RichText): boolean {
  const own = { ...body, content: body.content?.filter(({ type }) => type !== "blockquote") };
  return asks(plainTextOf(own as RichText));
}

export function featuresOf(text: string): AskingFeature[] {
  const read = readable(text);
  return ASKING_FEATURES.filter(({ pattern }) => pattern.test(read));
}

function readable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\bhttps?:\/\/\S+/g, " ")
    .replace(/[\uff1f\u061f\u037e]/g, "?")
    .replace(/\s+/g, " ");
}
