import { z } from "zod";
import type { PersonRole } from "@/db/people/schema";
import { form, number, text } from "@/lib/forms/fields";

export const roleFrom = form(
  z.object({ personId: number, role: text.transform((role) => role as PersonRole) }),
);

export const proposalFrom = form(z.object({ proposalId: number }));
