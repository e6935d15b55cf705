import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import { type PersonRef, refOrNull } from "../people/person-ref";
import { modmailMessages, modmails } from "./schema";

export interface ModmailRow {
  id: number;
  title: string;
  person: PersonRef;
  /** When somebody last wrote. */
  lastAt: Date;
  /** The beginning of the last message. */
  beginning: string;
  /** Whether a moderator wrote the last message. */
  byModerator: boolean;
  unanswered: boolean;
  closed: boolean;
  /** Whether the member has not read what a moderator wrote. */
  unseen: boolean;
}

interface ModmailPage {
  rows: ModmailRow[];
  next: string | null;
}

const A_PAGE = 30;

const LATEST: Keyset = {
  columns: [
    [sql`m.last_at`, "moment"],
    [sql`m.id`, "id"],
  ],
  id: sql`m.id`,
  descending: true,
};
const LONGEST_UNANSWERED: Keyset = {
  columns: [
    [sql`m.unanswered_since`, "moment"],
    [sql`m.id`, "id"],
  ],
  id: sql`m.id`,
};

const UNANSWERED = sql`m.unanswered_since is not null`;
/** Must match the index `modmails_unseen`. */
const UNSEEN = sql`m.answered_at is not null and (m.seen_at is null or m.seen_at < m.answered_at)`;

/** The latest first. */
export async function listModmailOf(personId: number, after?: string): Promise<ModmailPage> {
  return page(LATEST, sql`m.person_id = ${personId}`, after);
}

/** Without an answer, the longest first. Leaves out the viewer's own. */
export async function listUnansweredModmail(viewerId: number, after?: string): Promise<ModmailPage> {
  return page(LONGEST_UNANSWERED, sql`${UNANSWERED} and m.person_id <> ${viewerId}`, after);
}

/** The latest first. Leaves out the viewer's own. */
export async function listAllModmail(viewerId: number, after?: string): Promise<ModmailPage> {
  return page(LATEST, sql`m.person_id <> ${viewerId}`, after);
}

async function page(keyset: Keyset, which: SQL, after: string | undefined): Promise<ModmailPage> {
  const { rows } = await database().execute<
    Omit<ModmailRow, "lastAt"> & { lastAt: string; cursor: string } & Record<string, unknown>
  >(sql`
    select m.id::float8 as id, m.title, ${refOrNull("p")} as person, m.last_at as "lastAt", last.beginning,
      last.by_moderator as "byModerator", ${UNANSWERED} as unanswered, m.closed_at is not null as closed,
      ${UNSEEN} as unseen, ${cursorOf(keyset)} as cursor
    from (
      select * from modmails m where ${which} and ${isAfter(keyset, after)}
      order by ${orderOf(keyset)} limit ${A_PAGE + 1}
    ) m
    join people p on p.id = m.person_id
    cross join lateral (select left(x.text, 300) as beginning, x.by_moderator from modmail_messages x
      where x.modmail_id = m.id order by x.id desc limit 1) last
    order by ${orderOf(keyset)}`);
  const listed = rows.slice(0, A_PAGE);
  return {
    rows: listed.map(({ cursor: _, ...row }) => ({ ...row, lastAt: new Date(row.lastAt) })),
    next: rows.length > A_PAGE ? (listed.at(-1)?.cursor ?? null) : null,
  };
}

/** How many threads of the member have no answer. */
export function countUnansweredModmail(
  personId: number,
  from: Pick<Database, "$count"> = database(),
): Promise<number> {
  return from.$count(modmails, and(eq(modmails.personId, personId), isNotNull(modmails.unansweredSince)));
}

const COUNTED = 100;

/** At most 100. */
export async function countUnseenModmail(personId: number): Promise<number> {
  const { rows } = await database().execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from modmails m where m.person_id = ${personId} and ${UNSEEN} limit ${COUNTED}) unseen`);
  return rows[0]?.count ?? 0;
}

export interface ModmailView {
  id: number;
  personId: number;
  person: PersonRef;
  title: string;
  unanswered: boolean;
  closedAt: Date | null;
  closedBy: PersonRef | null;
  unseen: boolean;
  /** Messages of the member since a moderator last wrote. */
  waiting: number;
}

export async function findModmail(id: number): Promise<ModmailView | null> {
  const { rows } = await database().execute<
    Omit<ModmailView, "closedAt"> & { closedAt: string | null } & Record<string, unknown>
  >(sql`
    select m.id::float8 as id, m.person_id::float8 as "personId", ${refOrNull("p")} as person, m.title,
      ${UNANSWERED} as unanswered, m.closed_at as "closedAt", ${refOrNull("c")} as "closedBy", ${UNSEEN} as unseen,
      ${countWaiting(sql`m.id`)} as waiting
    from modmails m join people p on p.id = m.person_id left join people c on c.id = m.closed_by_id
    where m.id = ${id}`);
  const [row] = rows;
  return row ? { ...row, closedAt: row.closedAt === null ? null : new Date(row.closedAt) } : null;
}

const MOST_WAITING = 100;

/** Messages of the member since a moderator last wrote, at most 100. */
export const countWaiting = (modmailId: SQL | number): SQL<number> => sql<number>`(
  select count(*)::int from (
    select from modmail_messages x where x.modmail_id = ${modmailId} and x.id > coalesce((
      select max(y.id) from modmail_messages y where y.modmail_id = ${modmailId} and y.by_moderator), 0)
    limit ${MOST_WAITING}) waiting)`;

export interface ModmailMessage {
  id: number;
  /** Null if the account was deleted. */
  by: PersonRef | null;
  byModerator: boolean;
  text: string;
  at: Date;
}

const MESSAGES_A_PAGE = 50;

const NEWEST: Keyset = { columns: [[sql`x.id`, "id"]], id: sql`x.id`, descending: true };

/** The last messages before the cursor, the earliest of them first. `next` leads to earlier ones. */
export async function listModmailMessages(
  modmailId: number,
  before?: string,
): Promise<{ messages: ModmailMessage[]; next: string | null }> {
  const { rows } = await database().execute<
    Omit<ModmailMessage, "at"> & { at: string; cursor: string } & Record<string, unknown>
  >(sql`
    select x.id::float8 as id, ${refOrNull("w")} as by, x.by_moderator as "byModerator", x.text, x.created_at as at,
      ${cursorOf(NEWEST)} as cursor
    from (
      select * from modmail_messages x where x.modmail_id = ${modmailId} and ${isAfter(NEWEST, before)}
      order by ${orderOf(NEWEST)} limit ${MESSAGES_A_PAGE + 1}
    ) x
    left join people w on w.id = x.writer_id
    order by ${orderOf(NEWEST)}`);
  const listed = rows.slice(0, MESSAGES_A_PAGE);
  return {
    messages: listed.map(({ cursor: _, ...row }) => ({ ...row, at: new Date(row.at) })).reverse(),
    next: rows.length > MESSAGES_A_PAGE ? (listed.at(-1)?.cursor ?? null) : null,
  };
}

export interface MessageToMail {
  personId: number;
  modmailId: number;
  text: string;
  /** Whether the member has read it since. */
  seen: boolean;
}

/** Null for a message of a member: moderators find these in their list. */
export async function findMessageToMail(messageId: number): Promise<MessageToMail | null> {
  const [row] = await database()
    .select({
      personId: modmails.personId,
      modmailId: modmails.id,
      text: modmailMessages.text,
      seen: sql<boolean>`coalesce(${modmails.seenAt} >= ${modmailMessages.createdAt}, false)`,
    })
    .from(modmailMessages)
    .innerJoin(modmails, eq(modmails.id, modmailMessages.modmailId))
    .where(sql`${modmailMessages.id} = ${messageId} and ${modmailMessages.byModerator}`);
  return row ?? null;
}
