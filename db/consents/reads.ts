import { and, desc, eq, isNull } from "drizzle-orm";
import { type Database, database } from "../client";
import type { RecordGroup } from "../stories/schema";
import { threads } from "../threads/schema";
import { consents, consentWordings } from "./schema";

type Reader = Pick<Database, "select">;

/** What the runner lets us count of this story; null without a consent. */
export async function findOpenConsent(
  threadId: number,
  from: Reader = database(),
): Promise<{ id: number; groups: RecordGroup[] } | null> {
  const [row] = await from
    .select({ id: consents.id, groups: consents.groups })
    .from(consents)
    .where(and(eq(consents.threadId, threadId), isNull(consents.withdrawnAt)));
  return row ?? null;
}

export interface ConsentReceipt {
  id: number;
  groups: RecordGroup[];
  words: string;
  givenAt: Date;
  withdrawnAt: Date | null;
  /** Null if the story no longer exists. */
  story: { id: number; slug: string; title: string } | null;
}

const MOST = 200;

export async function listConsents(personId: number): Promise<ConsentReceipt[]> {
  const rows = await database()
    .select({
      id: consents.id,
      groups: consents.groups,
      words: consentWordings.words,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
      story: { id: threads.id, slug: threads.slug, title: threads.title },
    })
    .from(consents)
    .innerJoin(consentWordings, eq(consentWordings.name, consents.wording))
    .leftJoin(threads, eq(threads.id, consents.threadId))
    .where(eq(consents.personId, personId))
    .orderBy(desc(consents.id))
    .limit(MOST);
  return rows;
}
