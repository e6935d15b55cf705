import { eq, sql } from "drizzle-orm";
import { people } from "../people/schema";
import type { Tx } from "../transaction";
import { countUnansweredModmail, countWaiting } from "./reads";
import { modmailMessages, modmails } from "./schema";

export interface LockedModmail {
  id: number;
  personId: number;
  unanswered: boolean;
  closed: boolean;
}

export async function lockModmail(tx: Tx, id: number): Promise<LockedModmail | null> {
  const [row] = await tx
    .select({
      id: modmails.id,
      personId: modmails.personId,
      unanswered: sql<boolean>`${modmails.unansweredSince} is not null`,
      closed: sql<boolean>`${modmails.closedAt} is not null`,
    })
    .from(modmails)
    .where(eq(modmails.id, id))
    .for("update");
  return row ?? null;
}

/** @returns messages of the member since a moderator last wrote, at most 100. */
export async function countUnansweredMessages(tx: Tx, modmailId: number): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`select ${countWaiting(modmailId)} as count`);
  return rows[0]?.count ?? 0;
}

/**
 * Locks the member, so that two new threads at once are counted one after the other.
 * @returns how many of their threads have no answer
 */
export async function lockUnansweredModmail(tx: Tx, personId: number): Promise<number> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("no key update");
  return countUnansweredModmail(personId, tx);
}

/** Whether somebody can sign in to the account: not so for guests of an imported blog. */
export async function canReceiveModmail(tx: Tx, id: number): Promise<boolean> {
  const [row] = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.id} = ${id} and ${people.email} is not null and not ${people.guest}`);
  return row !== undefined;
}

interface Message {
  readonly writerId: number;
  readonly byModerator: boolean;
  readonly text: string;
  readonly at: Date;
}

interface Written {
  readonly modmailId: number;
  readonly messageId: number;
}

export async function insertModmail(
  tx: Tx,
  { personId, title, ...message }: Message & { personId: number; title: string },
): Promise<Written> {
  const { at, byModerator } = message;
  const [row] = await tx
    .insert(modmails)
    .values({
      personId,
      title,
      createdAt: at,
      lastAt: at,
      ...(byModerator ? { answeredAt: at } : { unansweredSince: at, seenAt: at }),
    })
    .returning({ id: modmails.id });
  if (!row) throw new Error("A message to or from the moderators was not stored.");
  return { modmailId: row.id, messageId: await insertMessage(tx, row.id, message) };
}

export async function insertModmailMessage(tx: Tx, modmailId: number, message: Message): Promise<number> {
  const { at, byModerator } = message;
  const state = byModerator
    ? { answeredAt: at, unansweredSince: null }
    : {
        seenAt: at,
        unansweredSince: sql`coalesce(${modmails.unansweredSince}, ${at.toISOString()}::timestamptz)`,
      };
  await tx
    .update(modmails)
    .set({ lastAt: at, closedAt: null, closedById: null, ...state })
    .where(eq(modmails.id, modmailId));
  return insertMessage(tx, modmailId, message);
}

async function insertMessage(tx: Tx, modmailId: number, { at, ...message }: Message): Promise<number> {
  const [row] = await tx
    .insert(modmailMessages)
    .values({ modmailId, ...message, createdAt: at })
    .returning({ id: modmailMessages.id });
  if (!row) throw new Error("A message to or from the moderators was not stored.");
  return row.id;
}

export async function markModmailDismissed(tx: Tx, id: number, closedById: number, at: Date): Promise<void> {
  await tx
    .update(modmails)
    .set({ closedAt: at, closedById, unansweredSince: null })
    .where(eq(modmails.id, id));
}

/** The moment of the member's first message without an answer, as if it had never been closed. */
export async function markModmailOpen(tx: Tx, id: number): Promise<void> {
  await tx
    .update(modmails)
    .set({
      closedAt: null,
      closedById: null,
      unansweredSince: sql`(select min(x.created_at) from modmail_messages x where x.modmail_id = ${id}
        and x.id > coalesce((select max(y.id) from modmail_messages y where y.modmail_id = ${id} and y.by_moderator), 0))`,
    })
    .where(eq(modmails.id, id));
}

export async function markModmailSeen(tx: Tx, id: number, seenAt: Date): Promise<void> {
  await tx.update(modmails).set({ seenAt }).where(eq(modmails.id, id));
}
