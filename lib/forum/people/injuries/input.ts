import { z } from "zod";
import { token } from "@/lib/text/fields";

/** `since` becomes the first day of its month. */
export const saveInjuryInput = z.object({
  injury: token(60).pipe(z.string().min(1, "Choose an injury, or skip this.")),
  since: z.iso
    .date({ message: "Write a month and a year, such as March 2024, or leave this empty." })
    .regex(/^(?:19[3-9]\d|2\d{3})-/, "Write a month after 1930, or leave this empty.")
    .transform((day) => `${day.slice(0, 7)}-01`)
    .nullable(),
});
