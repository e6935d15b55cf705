import { z } from "zod";
import { cleanLine, cleanLines, trimmed } from "./clean";
import { lengthOf } from "./length";
import { storable } from "./storable";

type Sentence = string | ((length: number) => string);

/** In characters as a person counts them. */
interface Bounds {
  readonly min?: readonly [least: number, sentence: Sentence];
  readonly max?: readonly [most: number, sentence: Sentence];
}

/** One line of a person's words, cleaned before it is counted. */
export const line = (bounds: Bounds = {}) =>
  z.string("Write this as text.").transform(cleanLine).superRefine(within(bounds));

/** Several lines of a person's words, cleaned before they are counted. */
export const lines = (bounds: Bounds = {}) =>
  z
    .string("Write this as text.")
    .transform((text) => trimmed(cleanLines(text)))
    .superRefine(within(bounds));

const DAMAGED = "A part of this form or link is damaged. Open the page again, then send the form once more.";

/** Text that a program wrote and reads: a token, a key, a version. */
export const token = (most: number) =>
  z
    .string(DAMAGED)
    .max(most, DAMAGED)
    .refine((text) => text === cleanLines(text), DAMAGED);

/** Text that stays as it came until it is read: a draft, an entry of another blog. */
export const kept = () => z.string(DAMAGED).transform(storable);

export const within =
  ({ min, max }: Bounds) =>
  (text: string, check: { addIssue(issue: { code: "custom"; message: string }): void }) => {
    const length = lengthOf(text);
    const refuse = (sentence: Sentence) =>
      check.addIssue({
        code: "custom",
        message: typeof sentence === "string" ? sentence : sentence(length),
      });
    if (min && length < min[0]) refuse(min[1]);
    if (max && length > max[0]) refuse(max[1]);
  };
