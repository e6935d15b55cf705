import { and, asc, count, eq, getTableColumns, ne } from "drizzle-orm";
import { database } from "../client";
import { typedGuest } from "../threads/guest-authors";
import type { Tx } from "../transaction";
import { scheduledArticles } from "./schema";

export type ScheduledArticle = typeof scheduledArticles.$inferSelect;
export type ScheduleRow = Pick<
  ScheduledArticle,
  "id" | "title" | "publishAt" | "timeZone" | "scheduledAt" | "refusal"
>;

export async function listScheduled(personId: number): Promise<ScheduleRow[]> {
  const { id, title, publishAt, timeZone, scheduledAt, refusal } = scheduledArticles;
  return database()
    .select({ id, title, publishAt, timeZone, scheduledAt, refusal })
    .from(scheduledArticles)
    .where(eq(scheduledArticles.personId, personId))
    .orderBy(asc(publishAt), asc(id));
}

/** `guest` is what its writer would type into the form. */
export async function findScheduled(
  id: number,
  personId: number,
): Promise<(ScheduledArticle & { guest: string }) | null> {
  const [row] = await database()
    .select({ ...getTableColumns(scheduledArticles), guest: typedGuest("scheduled_articles") })
    .from(scheduledArticles)
    .where(and(eq(scheduledArticles.id, id), eq(scheduledArticles.personId, personId)));
  return row ?? null;
}

export async function findRefused(
  tx: Tx,
  id: number,
): Promise<Pick<ScheduledArticle, "personId" | "title" | "refusal"> | null> {
  const { personId, title, refusal } = scheduledArticles;
  const [row] = await tx
    .select({ personId, title, refusal })
    .from(scheduledArticles)
    .where(eq(scheduledArticles.id, id));
  return row ?? null;
}

export async function findPublishTime(id: number): Promise<Date | null> {
  const [row] = await database()
    .select({ publishAt: scheduledArticles.publishAt })
    .from(scheduledArticles)
    .where(eq(scheduledArticles.id, id));
  return row?.publishAt ?? null;
}

export async function countOtherSchedules(tx: Tx, personId: number, id: number | null): Promise<number> {
  const [row] = await tx
    .select({ others: count() })
    .from(scheduledArticles)
    .where(and(eq(scheduledArticles.personId, personId), ne(scheduledArticles.id, id ?? 0)));
  return row?.others ?? 0;
}

export async function readTypedGuest(tx: Tx, id: number): Promise<string> {
  const [row] = await tx
    .select({ guest: typedGuest("scheduled_articles") })
    .from(scheduledArticles)
    .where(eq(scheduledArticles.id, id));
  return row?.guest ?? "";
}
