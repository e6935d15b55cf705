import type { PersonRole } from "@/db/schema/people";
import { one, type Typed } from "@/lib/forms/typed";

/** The choice is read as it came: the operation says what is no role. */
export function roleFrom(typed: Typed) {
  return { personId: Number(one(typed.personId)), role: one(typed.role) as PersonRole };
}

export const proposalFrom = (typed: Typed) => ({ proposalId: Number(one(typed.proposalId)) });
