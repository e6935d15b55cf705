import { z } from "zod";
import { personRole } from "@/db/people/schema";

const id = z.int().positive();

export const changeRoleInput = z.object({ personId: id, role: z.enum(personRole.enumValues) });
export const proposeRoleInput = z.object({
  personId: id,
  role: z.enum(personRole.enumValues).exclude(["admin"], { error: "Choose the new role." }),
});
export const proposalInput = z.object({ proposalId: id });
