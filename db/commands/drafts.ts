import { and, eq } from "drizzle-orm";
import { drafts } from "../schema";
import type { Tx } from "../transaction";

export async function deleteDraft(tx: Tx, personId: number, place: string): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.personId, personId), eq(drafts.place, place)));
}
