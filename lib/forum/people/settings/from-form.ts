import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import type { ThresholdName } from "./thresholds";

/** A number as people write it; NaN for none. */
const written = text.transform((typed) =>
  typed.trim() ? Number(typed.trim().replace(",", ".")) : Number.NaN,
);

/** What the form of a threshold means; one of its buttons, `usual`, calls the default back. */
export const thresholdFrom = form(
  z
    .object({ name: text, value: written, usual: text })
    .transform(({ name, value, usual }) => ({ name: name as ThresholdName, value: usual ? null : value })),
);
