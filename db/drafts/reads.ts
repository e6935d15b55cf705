import { and, count, desc, eq, inArray, ne } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { drafts } from "./schema";

export type Draft = Pick<typeof drafts.$inferSelect, "place" | "version" | "fields" | "savedAt">;

const columns = {
  place: drafts.place,
  version: drafts.version,
  fields: drafts.fields,
  savedAt: drafts.savedAt,
};

export async function findDraft(personId: number, place: string): Promise<Draft | null> {
  const [row] = await database()
    .select(columns)
    .from(drafts)
    .where(and(eq(drafts.personId, personId), eq(drafts.place, place)));
  return row ?? null;
}

export function listDrafts(personId: number): Promise<Draft[]> {
  return database()
    .select(columns)
    .from(drafts)
    .where(eq(drafts.personId, personId))
    .orderBy(desc(drafts.savedAt), drafts.place);
}

export async function findTitles(request: { threadIds: number[]; commentIds: number[] }) {
  const [ofThreads, ofComments] = await Promise.all([
    database()
      .select({ id: threads.id, title: threads.title })
      .from(threads)
      .where(and(inArray(threads.id, request.threadIds), threads.listed)),
    database()
      .select({ id: comments.id, title: threads.title })
      .from(comments)
      .innerJoin(threads, eq(threads.id, comments.threadId))
      .where(and(inArray(comments.id, request.commentIds), threads.listed)),
  ]);
  const byId = (rows: { id: number; title: string }[]) => new Map(rows.map(({ id, title }) => [id, title]));
  return { ofThreads: byId(ofThreads), ofComments: byId(ofComments) };
}

export async function countOtherDrafts(tx: Tx, personId: number, place: string): Promise<number> {
  const [row] = await tx
    .select({ others: count() })
    .from(drafts)
    .where(and(eq(drafts.personId, personId), ne(drafts.place, place)));
  return row?.others ?? 0;
}
