import { one, type Typed } from "@/lib/pipeline/typed";

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
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
