import { DomainError } from "@/lib/errors";
import { one, type Typed } from "@/lib/forms/typed";
import { LONGEST_DOCUMENT } from "@/lib/rich-text/from-form";
import { TOO_LONG } from "./input";

/** The fields of the draft's form are sent as JSON, so that none is mistaken for one of these. */
export function draftFrom(typed: Typed) {
  return {
    place: one(typed.place),
    version: Number(one(typed.version)),
    fields: jsonIn(one(typed.fields)),
    writer: one(typed.writer),
  };
}

function jsonIn(text: string): unknown {
  if (text.length > LONGEST_DOCUMENT)
    throw new DomainError("invalid", TOO_LONG, { fields: { fields: TOO_LONG } });
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
