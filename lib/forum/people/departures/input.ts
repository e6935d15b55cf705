import { z } from "zod";
import { departureWay } from "@/db/departures/schema";
import { line } from "@/lib/text/fields";

const REASON = 500;

export const wayInput = z.enum(departureWay.enumValues, { error: "Choose what happens to your posts." });

export const hash = z.string().regex(/^[0-9a-f]{64}$/, "This link is damaged. Open it again from the email.");

export const reasonInput = line({
  min: [1, "Say why. The reason is kept in the audit log, and the member reads it."],
  max: [REASON, `A reason has at most ${REASON} characters.`],
});

export const askDepartureInput = z.object({ way: wayInput });
export const confirmDepartureInput = z.object({ token: hash });
export const askDepartureForInput = z.object({
  personId: z.int().positive(),
  way: wayInput,
  reason: reasonInput,
});
export const departureInput = z.object({ departureId: z.int().positive() });
export const ofPersonInput = z.object({ personId: z.int().positive() });
