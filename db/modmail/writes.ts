import { and, eq, sql } from "drizzle-orm";
import { people } from "../people/schema";
import type { Tx } from "../transaction";
import { modmailMessages, modmails } from "./schema";

export interface LockedModmail {
  id: number;
  personId: number;
  answered: boolean;
  settledAt: Date | null;
}

export async function lockModmail(tx: Tx, id: number): Promise<LockedModmail | null> {
  const [row] = await tx
    .select({
      id: modmails.id,
      personId: modmails.personId,
      answered: modmails.answered,
      settledAt: modmails.settledAt,
    })
    .from(modmails)
    .where(eq(modmails.id, id))
    .for("update");
  return row ?? null;
}

export async function countModmailMessages(tx: Tx, id: number): Promise<number> {
  return tx.$count(modmailMessages, eq(modmailMessages.modmailId, id));
}

/** The member with this handle who can sign in; null for guests of an imported blog and for nobody. */
export async function findAddresseeOfModmail(tx: Tx, handle: string): Promise<{ id: number } | null> {
  const [row] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.handle, handle), sql`${people.email} is not null and not ${people.guest}`));
  return row ?? null;
}

interface Message {
  readonly writerId: number;
  readonly byModerator: boolean;
  readonly text: string;
  readonly at: Date;
}

export async function insertModmail(
  tx: Tx,
  { personId, subject, ...message }: Message & { personId: number; subject: string },
): Promise<{ modmailId: number; messageId: number }> {
  const { at, byModerator } = message;
  const [row] = await tx
    .insert(modmails)
    .values({
      personId,
      subject,
      createdAt: at,
      lastAt: at,
      answered: byModerator,
      seenAt: byModerator ? null : at,
    })
    .returning({ id: modmails.id });
  const modmailId = row?.id ?? 0;
  return { modmailId, messageId: await insertMessage(tx, modmailId, message) };
}

export async function addModmailMessage(tx: Tx, modmailId: number, message: Message): Promise<number> {
  const { at, byModerator } = message;
  await tx
    .update(modmails)
    .set({ lastAt: at, answered: byModerator, ...(byModerator ? {} : { settledAt: null, seenAt: at }) })
    .where(eq(modmails.id, modmailId));
  return insertMessage(tx, modmailId, message);
}

async function insertMessage(tx: Tx, modmailId: number, { at, ...message }: Message): Promise<number> {
  const [row] = await tx
    .insert(modmailMessages)
    .values({ modmailId, ...message, createdAt: at })
    .returning({ id: modmailMessages.id });
  return row?.id ?? 0;
}

export async function settleModmail(tx: Tx, id: number, settledAt: Date | null): Promise<void> {
  await tx.update(modmails).set({ settledAt }).where(eq(modmails.id, id));
}

export async function markModmailSeen(tx: Tx, id: number, seenAt: Date): Promise<void> {
  await tx.update(modmails).set({ seenAt }).where(eq(modmails.id, id));
}
