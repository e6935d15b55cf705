import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import type { ThresholdName } from "./thresholds";

/** Accepts a decimal comma; NaN for an empty field. */
const written = text.transform((typed) =>
  typed.trim() ? Number(typed.trim().replace(",", ".")) : Number.NaN,
);

export const thresholdFrom = form(
  z
    .object({ name: text, value: written, usual: text })
    .transform(({ name, value, usual }) => ({ name: name as ThresholdName, value: usual ? null : value })),
);
