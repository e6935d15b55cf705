import { eq } from "drizzle-orm";
import { settings } from "../schema";
import type { Tx } from "../transaction";

export async function setSetting(tx: Tx, setting: typeof settings.$inferInsert): Promise<void> {
  const { value, changedById, changedAt } = setting;
  await tx
    .insert(settings)
    .values(setting)
    .onConflictDoUpdate({ target: settings.name, set: { value, changedById, changedAt } });
}

/** Its default holds again. */
export async function deleteSetting(tx: Tx, name: string): Promise<void> {
  await tx.delete(settings).where(eq(settings.name, name));
}
