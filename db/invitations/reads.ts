import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { people } from "../people/schema";
import { invitations } from "./schema";

export async function findInvitation(id: number) {
  const [row] = await database().select().from(invitations).where(eq(invitations.id, id));
  return row ?? null;
}

/** The one that an address can use now. */
export async function findOpenInvitation(
  email: string,
  at: Date,
  from: Pick<Database, "select"> = database(),
) {
  const [row] = await from
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.email, email),
        isNull(invitations.revokedAt),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, at),
      ),
    );
  return row ?? null;
}

export interface ListedInvitation {
  id: number;
  email: string;
  by: string | null;
  invitedAt: Date;
  expiresAt: Date;
}

const MOST = 100;

export function listOpenInvitations(): Promise<ListedInvitation[]> {
  return database()
    .select({
      id: invitations.id,
      email: invitations.email,
      by: sql<string | null>`(select p.handle from people p where p.id = ${invitations.invitedById})`,
      invitedAt: invitations.invitedAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(and(isNull(invitations.revokedAt), isNull(invitations.usedAt)))
    .orderBy(desc(invitations.id))
    .limit(MOST);
}

/** Whether the address belongs to a member; guests of an imported blog are not members yet. */
export async function isMembersAddress(from: Pick<Database, "select">, email: string): Promise<boolean> {
  const [row] = await from
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email), sql`not ${people.guest}`));
  return row !== undefined;
}
