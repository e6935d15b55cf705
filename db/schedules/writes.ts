import { eq } from "drizzle-orm";
import { notifications } from "../notifications/schema";
import type { Tx } from "../transaction";
import type { ScheduledArticle } from "./reads";
import { scheduledArticles } from "./schema";

export async function lockScheduled(tx: Tx, id: number): Promise<ScheduledArticle | null> {
  const [row] = await tx.select().from(scheduledArticles).where(eq(scheduledArticles.id, id)).for("update");
  return row ?? null;
}

type Article = Omit<typeof scheduledArticles.$inferInsert, "id" | "refusal">;

export async function insertScheduled(tx: Tx, article: Article): Promise<number> {
  const [row] = await tx.insert(scheduledArticles).values(article).returning({ id: scheduledArticles.id });
  if (!row) throw new Error("A scheduled article was not stored.");
  return row.id;
}

/** The article has not been refused at its new time, so its writer is no longer told that it was. */
export async function updateScheduled(tx: Tx, id: number, article: Article): Promise<void> {
  await tx.delete(notifications).where(eq(notifications.scheduledId, id));
  await tx
    .update(scheduledArticles)
    .set({ ...article, refusal: null })
    .where(eq(scheduledArticles.id, id));
}

export async function updateRefusal(tx: Tx, id: number, refusal: string): Promise<void> {
  await tx.update(scheduledArticles).set({ refusal }).where(eq(scheduledArticles.id, id));
}

export async function deleteScheduled(tx: Tx, id: number): Promise<void> {
  await tx.delete(scheduledArticles).where(eq(scheduledArticles.id, id));
}
