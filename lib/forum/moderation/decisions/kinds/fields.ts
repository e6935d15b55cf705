import { z } from "zod";
import { words } from "@/lib/forum/content/threads/input";
import type { Field } from "./kind";

const MOST_DAYS = 3650;

const days = z
  .int("Enter the number of days.")
  .min(1, "Enter at least 1 day.")
  .max(MOST_DAYS, `Enter at most ${MOST_DAYS} days.`);

const asked = {
  label: "Days",
  hint: "For a suspension without an end, leave this empty.",
  as: "number",
} as const;

export const DAYS: Field<number> = { schema: days, asked };
export const DAYS_OR_ENDLESS: Field<number | null> = { schema: days.nullable(), asked };

export const TAGS = {
  schema: words.tags,
  asked: { label: "Tags", hint: "", as: "tags" },
} as const satisfies Field<string[]>;
