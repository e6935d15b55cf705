import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { mails } from "@/db/notifications/schema";
import { listRelatedThreads } from "@/db/related/reads";
import { savedSearches, searchMails } from "@/db/saved-searches/schema";
import { findNewestEntryId } from "@/db/search/new-posts";
import { relateChangedThreads, relateDueThreads } from "@/lib/jobs/tasks/relate-threads";
import { type SearchPart, searchPart } from "@/lib/mail/search-part";
import { newMember } from "./decision-targets";

/** What a digest would say to somebody who saved this search before anything was written; null for no digest. */
export async function searchPartFor(query: string): Promise<SearchPart | null> {
  const { id: personId } = await newMember();
  const search = {
    personId,
    name: "Mine",
    query,
    mailWantedAt: new Date(),
    mailedEntryId: 0,
    seenEntryId: 0,
  };
  const [saved] = await database().insert(savedSearches).values(search).returning();
  const key = `digest:${personId}:${Math.random()}`;
  const [mail] = await database().insert(mails).values({ key, personId, kind: "searches" }).returning();
  const [mailId, searchId] = [mail?.id ?? 0, saved?.id ?? 0];
  const until = await findNewestEntryId();
  await database().insert(searchMails).values({ mailId, searchId, afterEntryId: 0, untilEntryId: until });
  return searchPart(mailId);
}

/** What all pages show as related threads now. */
export async function everyRelatedThread(): Promise<string> {
  await relateChangedThreads();
  await relateDueThreads();
  const { rows } = await database().execute<{ id: number }>(
    sql`select distinct thread_id::float8 as id from related_threads`,
  );
  return JSON.stringify(await Promise.all(rows.map(({ id }) => listRelatedThreads(id))));
}
