import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "../transaction";
import { flags } from "./schema";

export type NewFlag = Pick<
  typeof flags.$inferInsert,
  | "caseId"
  | "targetKind"
  | "targetId"
  | "origin"
  | "personId"
  | "notifierName"
  | "notifierEmail"
  | "reason"
  | "note"
  | "because"
  | "weight"
  | "createdAt"
>;

/** Renews a flag that the same member withdrew before. */
export async function setFlag(tx: Tx, flag: NewFlag): Promise<number> {
  const { caseId, reason, note, weight, createdAt } = flag;
  const [row] = await tx
    .insert(flags)
    .values(flag)
    .onConflictDoUpdate({
      target: [flags.targetKind, flags.targetId, flags.personId],
      targetWhere: isNotNull(flags.personId),
      set: { caseId, reason, note, weight, createdAt, withdrawnAt: null },
    })
    .returning({ id: flags.id });
  if (!row) throw new Error("A flag was not stored.");
  return row.id;
}

export async function markFlagWithdrawn(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.update(flags).set({ withdrawnAt: at }).where(eq(flags.id, id));
}

interface Notifier {
  readonly flagId: number;
  readonly email: string;
}

export async function forgetAddress(tx: Tx, { flagId, email }: Notifier): Promise<boolean> {
  const { rowCount } = await tx
    .update(flags)
    .set({ notifierEmail: null })
    .where(and(eq(flags.id, flagId), eq(flags.notifierEmail, email)));
  return rowCount === 1;
}

export async function keepAddress(tx: Tx, { flagId, email }: Notifier): Promise<void> {
  await tx
    .update(flags)
    .set({ notifierEmail: email })
    .where(and(eq(flags.id, flagId), isNull(flags.notifierEmail)));
}
