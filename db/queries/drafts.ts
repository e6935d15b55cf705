import { and, desc, eq } from "drizzle-orm";
import { database } from "../client";
import { drafts } from "../schema";

export type Draft = Pick<typeof drafts.$inferSelect, "place" | "version" | "fields" | "savedAt">;

const columns = {
  place: drafts.place,
  version: drafts.version,
  fields: drafts.fields,
  savedAt: drafts.savedAt,
};

/** What a member has begun to write at a place. */
export async function findDraft(personId: number, place: string): Promise<Draft | null> {
  const [row] = await database()
    .select(columns)
    .from(drafts)
    .where(and(eq(drafts.personId, personId), eq(drafts.place, place)));
  return row ?? null;
}

/** A member's drafts, newest first; there are never more than a hundred. */
export function listDrafts(personId: number): Promise<Draft[]> {
  return database()
    .select(columns)
    .from(drafts)
    .where(eq(drafts.personId, personId))
    .orderBy(desc(drafts.savedAt), drafts.place);
}
