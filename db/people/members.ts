import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Database, database } from "../client";
import { cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import { guestNames } from "../guests/schema";
import type { Tx } from "../transaction";
import { type PersonRef, personRef } from "./person-ref";
import { type PersonRole, people, roleProposals } from "./schema";

/** No address, and nothing that links to accounts elsewhere. */
export interface MemberRow extends PersonRef {
  id: number;
  joinedAt: Date;
  /** To half a day. */
  lastSeenAt: Date;
  trust: number;
  daysHere: number;
  suspendedUntil: Date | null;
  silencedUntil: Date | null;
  limitedUntil: Date | null;
}

const MOST = 50;

const row = {
  id: people.id,
  ...personRef,
  joinedAt: people.joinedAt,
  lastSeenAt: people.lastSeenAt,
  trust: people.trust,
  daysHere: people.daysHere,
  suspendedUntil: people.suspendedUntil,
  silencedUntil: people.silencedUntil,
  limitedUntil: people.limitedUntil,
};

const members = (where: SQL | undefined): Promise<MemberRow[]> =>
  database()
    .select(row)
    .from(people)
    .where(and(isNull(people.erasedAt), where))
    .orderBy(desc(people.role), asc(people.handle))
    .limit(MOST);

export const listStaff = () => members(ne(people.role, "member"));

/** By the beginning of a handle or name. An address must be complete, and is never returned. */
export function findMembers(typed: string): Promise<MemberRow[]> {
  const prefix = `${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return members(
    /.@./.test(typed)
      ? hasAddress(typed)
      : or(sql`lower(${people.handle}::text) like ${prefix}`, sql`lower(${people.name}) like ${prefix}`),
  );
}

/** Members with the address, and guests who wrote with it on an imported blog. */
const hasAddress = (email: string) => sql`${people.id} in (
  select m.id from people m where m.email = ${email}
  union select g.person_id from ${guestNames} g join people w on w.id = g.person_id and w.guest where g.email = ${email})`;

export const MEMBER_LISTS = ["all", "held", "new", "author", "moderator", "admin"] as const;
export type MemberList = (typeof MEMBER_LISTS)[number];

const bySeen: Keyset = {
  columns: [
    [people.lastSeenAt, "moment"],
    [people.id, "id"],
  ],
  id: people.id,
  descending: true,
};
const byJoining: Keyset = {
  ...bySeen,
  columns: [
    [people.joinedAt, "moment"],
    [people.id, "id"],
  ],
};
const NEW_DAYS = 7;

/** Each list is a range of its own index (db/people/schema.ts). */
const LISTS: Record<MemberList, { keyset: Keyset; where: SQL }> = {
  all: { keyset: bySeen, where: sql`true` },
  held: {
    keyset: bySeen,
    where: sql`(${people.suspendedUntil} is not null or ${people.silencedUntil} is not null or ${people.limitedUntil} is not null)
      and greatest(${people.suspendedUntil}, ${people.silencedUntil}, ${people.limitedUntil}) > now()`,
  },
  new: { keyset: byJoining, where: sql`${people.joinedAt} > now() - make_interval(days => ${NEW_DAYS})` },
  author: { keyset: bySeen, where: withRole("author") },
  moderator: { keyset: bySeen, where: withRole("moderator") },
  admin: { keyset: bySeen, where: withRole("admin") },
};

function withRole(role: PersonRole): SQL {
  return sql`${people.role} <> 'member' and ${people.role} = ${role}`;
}

/** Who was here last comes first; of new members, who joined last. */
export async function listMembers(
  which: MemberList,
  after?: string,
): Promise<{ rows: MemberRow[]; next: string | null }> {
  const { keyset, where } = LISTS[which];
  const found = await database()
    .select({ ...row, cursor: cursorOf(keyset) })
    .from(people)
    .where(and(sql`${people.erasedAt} is null`, where, isAfter(keyset, after)))
    .orderBy(orderOf(keyset))
    .limit(MOST + 1);
  const rows = found.slice(0, MOST);
  return { rows, next: found.length > MOST ? (rows.at(-1)?.cursor ?? null) : null };
}

/** For the member's own settings and for emails only. */
export async function findAddress(id: number): Promise<string | null> {
  const [found] = await database().select({ email: people.email }).from(people).where(eq(people.id, id));
  return found?.email ?? null;
}

export async function findMemberByHandle(handle: string): Promise<MemberRow | null> {
  return (await members(eq(people.handle, handle)))[0] ?? null;
}

export async function findMember(id: number): Promise<MemberRow | null> {
  return (await members(eq(people.id, id)))[0] ?? null;
}

export interface Admin {
  id: number;
  handle: string;
  suspendedUntil: Date | null;
  silencedUntil: Date | null;
  reachable: boolean;
}

export const admins = (from: Pick<Database, "select">) =>
  from
    .select({
      id: people.id,
      handle: people.handle,
      suspendedUntil: people.suspendedUntil,
      silencedUntil: people.silencedUntil,
      reachable: sql<boolean>`${people.email} is not null`,
    })
    .from(people)
    .where(and(sql`${people.role} <> 'member'`, eq(people.role, "admin")))
    .orderBy(asc(people.id));

export const listAdmins = (): Promise<Admin[]> => admins(database());

export interface RoleProposal {
  id: number;
  personId: number;
  handle: string;
  role: PersonRole;
  by: string;
  byId: number;
  createdAt: Date;
}

export function listRoleProposals(): Promise<RoleProposal[]> {
  const proposer = alias(people, "proposer");
  return database()
    .select({
      id: roleProposals.id,
      personId: roleProposals.personId,
      handle: people.handle,
      role: roleProposals.role,
      by: proposer.handle,
      byId: proposer.id,
      createdAt: roleProposals.createdAt,
    })
    .from(roleProposals)
    .innerJoin(people, eq(people.id, roleProposals.personId))
    .innerJoin(proposer, eq(proposer.id, roleProposals.proposedById))
    .where(isNull(roleProposals.closedAt))
    .orderBy(asc(roleProposals.id));
}

export interface ActiveModerator {
  id: number;
  handle: string;
  role: PersonRole;
}

export async function listActiveModerators(
  at: Date,
  from: Pick<Database, "select"> = database(),
): Promise<ActiveModerator[]> {
  return from
    .select({ id: people.id, handle: people.handle, role: people.role })
    .from(people)
    .where(
      and(
        inArray(people.role, ["moderator", "admin"]),
        sql`greatest(${people.suspendedUntil}, ${people.silencedUntil}, '-infinity') <= ${at.toISOString()}::timestamptz`,
      ),
    );
}

export async function findOpenProposal(tx: Tx, personId: number) {
  const [row] = await tx
    .select({ id: roleProposals.id })
    .from(roleProposals)
    .where(and(eq(roleProposals.personId, personId), isNull(roleProposals.closedAt)));
  return row;
}
