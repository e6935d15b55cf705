import { z } from "zod";
import { richText } from "./document";
import { plainTextOf } from "./plain-text";

/** A document whose words number between `min` and `max` characters. */
export function bodyInput({ min, max }: { min: number; max: number }) {
  return richText.superRefine((body, check) => {
    const { length } = plainTextOf(body).trim();
    if (length < min)
      check.addIssue({ code: "custom", message: `Write at least ${min} characters: there are ${length}.` });
    if (length > max) {
      const count = new Intl.NumberFormat("en").format(length);
      const most = new Intl.NumberFormat("en").format(max);
      check.addIssue({ code: "custom", message: `Write at most ${most} characters: there are ${count}.` });
    }
  });
}

export const title = ({ min, max }: { min: number; max: number }) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .superRefine((text, check) => {
      if (text.length < min)
        check.addIssue({
          code: "custom",
          message: `A title has at least ${min} characters: there are ${text.length}.`,
        });
      if (text.length > max)
        check.addIssue({
          code: "custom",
          message: `A title has at most ${max} characters: there are ${text.length}.`,
        });
    });
