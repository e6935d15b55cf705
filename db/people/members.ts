import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Database, database } from "../client";
import { guestNames } from "../guests/schema";
import type { Tx } from "../transaction";
import { type PersonRef, personRef } from "./person-ref";
import { type PersonRole, people, roleProposals } from "./schema";

/** No address, and nothing that links to accounts elsewhere. */
export interface MemberRow extends PersonRef {
  id: number;
  joinedAt: Date;
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
  trust: people.trust,
  daysHere: people.daysHere,
  suspendedUntil: people.suspendedUntil,
  silencedUntil: people.silencedUntil,
  limitedUntil: people.limitedUntil,
};

const members = (where: SQL | undefined): Promise<MemberRow[]> =>
  database().select(row).from(people).where(where).orderBy(desc(people.role), asc(people.handle)).limit(MOST);

export const listStaff = () => members(ne(people.role, "member"));

/** By the beginning of a handle or name. An address must be complete, and is never returned. */
export function findMembers(typed: string): Promise<MemberRow[]> {
  const prefix = `${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return members(
    /.@./.test(typed)
      ? or(eq(people.email, typed), wroteWith(typed))
      : or(sql`lower(${people.handle}::text) like ${prefix}`, sql`lower(${people.name}) like ${prefix}`),
  );
}

const wroteWith = (email: string) =>
  sql`${people.guest} and ${people.id} in (select person_id from ${guestNames} where email = ${email})`;

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
