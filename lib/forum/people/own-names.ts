import { findLookalike, type Lookalike } from "@/db/people/reads";
import { lockFolds } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { readingsOf } from "./fold";
import { isReserved } from "./reserved-names";

type Field = "handle" | "name";
type Wanted = { readonly [Name in Field]?: string | null };

const OFFICIAL = "This name sounds as if you run the forum. Choose another.";

/** @throws DomainError if the name is reserved, or looks like a member's handle or a staff member's name. */
export async function requireOwnNames(tx: Tx, wanted: Wanted, personId: number | null = null): Promise<void> {
  for (const field of ["handle", "name"] as const)
    if (wanted[field] && isReserved(wanted[field])) throw refused(field, "invalid", OFFICIAL);
  await requireUnlike(tx, wanted, personId);
}

/** Like `requireOwnNames`, without the reserved names: the program itself may give out "admin". */
export async function requireUnlike(tx: Tx, wanted: Wanted, personId: number | null = null): Promise<void> {
  const { handle, name } = wanted;
  const folds = [handle, name].flatMap((text) => (text ? readingsOf(text) : []));
  if (folds.length === 0) return;
  await lockFolds(tx, folds);
  for (const [field, text] of [["handle", handle] as const, ["name", name] as const]) {
    const other = text && (await findLookalike(tx, readingsOf(text), personId));
    // The database constraint refuses an identical handle in its own words.
    if (other && !(field === "handle" && other.handle === text))
      throw refused(field, "conflict", sentenceOf(field, other));
  }
}

function sentenceOf(field: Field, { handle, name, role }: Lookalike): string {
  const who = name && role !== "member" ? `${name} (@${handle})` : `@${handle}`;
  return `This ${field} could be mistaken for ${who}. Choose another.`;
}

function refused(field: Field, code: "invalid" | "conflict", message: string): DomainError {
  return new DomainError(code, message, { fields: { [field]: message } });
}
