import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import type { SavedSearch } from "./reads";
import { savedSearches, searchMails } from "./schema";

/** Of any member: the operation asks whose it is. */
export async function lockSavedSearch(tx: Tx, id: number): Promise<SavedSearch | null> {
  const [row] = await tx.select().from(savedSearches).where(eq(savedSearches.id, id)).for("update");
  return row ?? null;
}

/** The searches that a member has now, of which one may be the same. The member is locked before. */
export function listQueriesOf(tx: Tx, personId: number): Promise<{ id: number; query: string }[]> {
  return tx
    .select({ id: savedSearches.id, query: savedSearches.query })
    .from(savedSearches)
    .where(and(eq(savedSearches.personId, personId), isNull(savedSearches.removedAt)));
}

type NewSearch = Pick<SavedSearch, "personId" | "name" | "query" | "mailWantedAt">;

/** Posts from now on are new. */
export async function insertSavedSearch(tx: Tx, search: NewSearch, at: Date): Promise<number> {
  const newest = sql`coalesce((select id from search_entries order by id desc limit 1), 0)`;
  const [row] = await tx
    .insert(savedSearches)
    .values({ ...search, createdAt: at, seenAt: at, seenEntryId: newest, mailedEntryId: newest })
    .returning({ id: savedSearches.id });
  return row?.id ?? 0;
}

type Changes = Partial<Pick<SavedSearch, "name" | "mailWantedAt" | "removedAt">>;

export async function updateSavedSearch(tx: Tx, id: number, changes: Changes): Promise<void> {
  await tx.update(savedSearches).set(changes).where(eq(savedSearches.id, id));
}

/** After a pause, an email tells only of what is new since then. */
export async function beginSearchMails(tx: Tx, id: number, at: Date): Promise<void> {
  await tx
    .update(savedSearches)
    .set({
      mailWantedAt: at,
      mailedEntryId: sql`greatest(mailed_entry_id, coalesce((select id from search_entries order by id desc limit 1), 0))`,
    })
    .where(eq(savedSearches.id, id));
}

export async function markSearchSeen(tx: Tx, id: number, at: Date): Promise<void> {
  await tx
    .update(savedSearches)
    .set({
      seenAt: at,
      seenEntryId: sql`greatest(seen_entry_id, coalesce((select id from search_entries order by id desc limit 1), 0))`,
    })
    .where(eq(savedSearches.id, id));
}

/** New posts of a search stay with the first email that tells of them. */
export async function attachSearches(
  tx: Tx,
  { mailId, personId }: { mailId: number; personId: number },
  searches: readonly { searchId: number; until: number }[],
): Promise<void> {
  if (searches.length === 0) return;
  const ids = searches.map(({ searchId }) => searchId);
  const rows = await tx
    .select({ id: savedSearches.id, after: savedSearches.mailedEntryId })
    .from(savedSearches)
    .where(and(inArray(savedSearches.id, ids), eq(savedSearches.personId, personId)))
    .orderBy(savedSearches.id)
    .for("update");
  for (const { id, after } of rows) {
    const until = searches.find(({ searchId }) => searchId === id)?.until ?? 0;
    if (until <= after) continue;
    await tx.insert(searchMails).values({ mailId, searchId: id, afterEntryId: after, untilEntryId: until });
    await tx.update(savedSearches).set({ mailedEntryId: until }).where(eq(savedSearches.id, id));
  }
}
