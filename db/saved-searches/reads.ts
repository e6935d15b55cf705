import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "../client";
import { mails } from "../notifications/schema";
import { savedSearches, searchMails } from "./schema";

export type SavedSearch = typeof savedSearches.$inferSelect;

const MOST = 100;

/** Pass only the id of the member who reads the page: searches are private. */
export function listSavedSearches(personId: number): Promise<SavedSearch[]> {
  return database()
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.personId, personId), isNull(savedSearches.removedAt)))
    .orderBy(asc(savedSearches.id))
    .limit(MOST);
}

export async function findSavedSearch(personId: number, id: number): Promise<SavedSearch | null> {
  const [row] = await database()
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.personId, personId)));
  return row ?? null;
}

/** The ones that were read longest ago come first, so that those that were skipped have their turn. */
export function listSearchesToMail(personId: number): Promise<SavedSearch[]> {
  return database()
    .select()
    .from(savedSearches)
    .where(
      and(
        eq(savedSearches.personId, personId),
        isNotNull(savedSearches.mailWantedAt),
        isNull(savedSearches.removedAt),
      ),
    )
    .orderBy(asc(savedSearches.mailedEntryId), asc(savedSearches.id))
    .limit(MOST);
}

export interface MailedSearch {
  readonly id: number;
  readonly personId: number;
  readonly name: string;
  readonly query: string;
  readonly after: number;
  readonly until: number;
}

/** Of an email that is about to go out: leaves out searches that the member removed, or wants no emails about, meanwhile. */
export function listSearchesOfMail(mailId: number): Promise<MailedSearch[]> {
  return database()
    .select({
      id: savedSearches.id,
      personId: savedSearches.personId,
      name: savedSearches.name,
      query: savedSearches.query,
      after: searchMails.afterEntryId,
      until: searchMails.untilEntryId,
    })
    .from(searchMails)
    .innerJoin(savedSearches, eq(savedSearches.id, searchMails.searchId))
    .innerJoin(mails, eq(mails.id, searchMails.mailId))
    .where(
      and(
        eq(searchMails.mailId, mailId),
        eq(savedSearches.personId, mails.personId),
        isNotNull(savedSearches.mailWantedAt),
        isNull(savedSearches.removedAt),
      ),
    )
    .orderBy(asc(sql`${savedSearches.id}`))
    .limit(MOST);
}
