import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "../client";
import { mails, people } from "../schema";

/** Where mails to somebody go; nobody where they have proved no address. Who is suspended gets some of them alone. */
export async function findAddressee(personId: number) {
  const [row] = await database()
    .select({
      email: people.email,
      lastSeenAt: people.lastSeenAt,
      suspended: sql<boolean>`coalesce(${people.suspendedUntil} > now(), false)`,
    })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.emailVerified)));
  return row?.email ? { ...row, email: row.email } : null;
}

/** Where mails about the account itself go, whatever else its owner may do; nobody where they have proved no address. */
export async function findProvedAddress(personId: number): Promise<string | null> {
  const [row] = await database()
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.emailVerified)));
  return row?.email ?? null;
}

/** What has neither been sent nor dropped, the oldest first. */
export function listUnsettledMails() {
  return database()
    .select({ ...getTableColumns(mails), to: people.handle })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(and(isNull(mails.sentAt), isNull(mails.droppedAt)))
    .orderBy(asc(mails.createdAt))
    .limit(1000);
}
