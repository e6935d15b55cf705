import { z } from "zod";
import { ownPath } from "@/lib/urls";
import { all, one, type Typed } from "./typed";

const sent = z.union([z.string(), z.array(z.string())]).optional();

/** The first answer of a field; "" where nothing was sent. */
export const text = sent.transform(one);

export const textOrNull = text.transform((said) => said || null);

/** Every answer of a field: of boxes that were ticked. */
export const texts = sent.transform(all);

/** What is no number is NaN, which no operation takes; what was not sent is 0, which is the id of nothing. */
export const number = text.transform(Number);

export const numberOrNull = text.transform((said) => (said ? Number(said) : null));

/** The id that was chosen, null where none was or where it cannot be read. */
export const chosenId = number.transform((id) => id || null);

export const yes = text.transform((said) => said === "yes");

/** Null where neither was said. */
export const yesOrNo = text.transform((said) => said === "yes" || (said === "no" ? false : null));

/** Where the forum goes on; the front page in place of an address elsewhere. */
export const nextPath = text.transform(ownPath);

/** Reads what a form sent as what an operation asks for. It refuses nothing: that is for the input of the operation. */
export function form<Schema extends z.ZodType>(schema: Schema): (typed: Typed) => z.output<Schema> {
  return (typed) => schema.parse(typed);
}
