import { and, eq, isNull } from "drizzle-orm";
import { flags } from "../schema";
import type { Tx } from "../transaction";

interface Notifier {
  readonly flagId: number;
  readonly email: string;
}

/** @returns whether it was still known. */
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
