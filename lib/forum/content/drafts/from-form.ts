import { z } from "zod";
import { DomainError } from "@/lib/errors";
import { form, number, text } from "@/lib/forms/fields";
import { LONGEST_DOCUMENT } from "@/lib/rich-text/from-form";
import { TOO_LONG } from "./input";

/** The draft's own fields arrive as JSON, so that none collides with the fields of this form. */
export const draftFrom = form(
  z.object({ place: text, version: number, fields: text.transform(jsonIn), writer: text }),
);

function jsonIn(json: string): unknown {
  if (json.length > LONGEST_DOCUMENT)
    throw new DomainError("invalid", TOO_LONG, { fields: { fields: TOO_LONG } });
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
