import { z } from "zod";
import { cleanLines } from "@/lib/text/clean";
import { ownPath } from "@/lib/urls";
import { all, one, type Typed } from "./typed";

const sent = z.union([z.string(), z.array(z.string())]).optional();

export const text = sent.transform((values) => cleanLines(one(values)));

/** Not cleaned here: whoever parses the JSON cleans the texts inside. */
export const json = sent.transform(one);

export const textOrNull = text.transform((said) => said || null);

export const texts = sent.transform((values) => all(values).map(cleanLines));

/** NaN for text that is no number, 0 for a missing field; neither is an id. */
export const number = text.transform(Number);

export const numberOrNull = text.transform((said) => (said ? Number(said) : null));

export const chosenId = number.transform((id) => id || null);

export const yes = text.transform((said) => said === "yes");

export const yesOrNo = text.transform((said) => said === "yes" || (said === "no" ? false : null));

/** A path on this site; "/" for other sites, so that a link cannot redirect away (open redirect). */
export const nextPath = text.transform(ownPath);

/** Never refuses: the operation's input does. */
export function form<Schema extends z.ZodType>(schema: Schema): (typed: Typed) => z.output<Schema> {
  return (typed) => schema.parse(typed);
}
