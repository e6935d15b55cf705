import { findPersonByEmail } from "@/db/people/reads";
import type { PersonRole } from "@/db/people/schema";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { enrolPerson } from "./operations";
import { changeRole } from "./roles/operations";
import { withFreeHandle } from "./sign-ins/admit";

export interface Appointed {
  readonly handle: string;
  readonly made: boolean;
}

export async function appoint(email: string, role: PersonRole): Promise<Appointed> {
  const context = { actor: SYSTEM, source: "command" } as const;
  const person = await findPersonByEmail(email);
  if (!person) {
    const { handle } = await withFreeHandle((handle) =>
      perform(enrolPerson, { email, role, handle }, context),
    );
    return { handle, made: true };
  }
  if (person.role !== role) await perform(changeRole, { personId: person.id, role }, context);
  return { handle: person.handle, made: false };
}
