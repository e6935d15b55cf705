import { and, eq } from "drizzle-orm";
import type { Tx } from "../transaction";
import { drafts } from "./schema";

export type StoredDraft = Pick<typeof drafts.$inferSelect, "version">;

export async function lockDraft(tx: Tx, personId: number, place: string): Promise<StoredDraft | null> {
  const [row] = await tx
    .select({ version: drafts.version })
    .from(drafts)
    .where(and(eq(drafts.personId, personId), eq(drafts.place, place)))
    .for("update");
  return row ?? null;
}

export async function upsertDraft(tx: Tx, draft: Required<typeof drafts.$inferInsert>): Promise<void> {
  const { version, fields, savedAt } = draft;
  await tx
    .insert(drafts)
    .values(draft)
    .onConflictDoUpdate({ target: [drafts.personId, drafts.place], set: { version, fields, savedAt } });
}

export async function deleteDraft(tx: Tx, personId: number, place: string): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.personId, personId), eq(drafts.place, place)));
}
