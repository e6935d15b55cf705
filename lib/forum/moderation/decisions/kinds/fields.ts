import { z } from "zod";
import { words } from "@/lib/forum/content/threads/input";
import type { Field } from "./kind";

const MOST_DAYS = 3650;

const days = z
  .int("Say for how many days.")
  .min(1, "It lasts a day at least.")
  .max(MOST_DAYS, `Say at most ${MOST_DAYS} days.`);

const asked = {
  label: "For how many days",
  hint: "Only a suspension can be without an end: leave it empty for that.",
  as: "number",
} as const;

export const DAYS: Field<number> = { schema: days, asked };
export const DAYS_OR_ENDLESS: Field<number | null> = { schema: days.nullable(), asked };

export const TAGS = {
  schema: words.tags,
  asked: { label: "Tags", hint: "", as: "tags" },
} as const satisfies Field<string[]>;
