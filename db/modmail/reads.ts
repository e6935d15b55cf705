import { eq, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import { type PersonRef, refOrNull } from "../people/person-ref";
import { modmailMessages, modmails } from "./schema";

export interface ModmailRow {
  id: number;
  subject: string;
  person: PersonRef;
  lastAt: Date;
  /** The beginning of the last message. */
  beginning: string;
  answered: boolean;
  settled: boolean;
  /** Whether moderators wrote after the member last opened it. */
  unseen: boolean;
}

export interface ModmailPage {
  rows: ModmailRow[];
  next: string | null;
}

const A_PAGE = 30;

const columns: Keyset["columns"] = [
  [sql`m.last_at`, "moment"],
  [sql`m.id`, "id"],
];
const LATEST: Keyset = { columns, id: sql`m.id`, descending: true };
const OLDEST: Keyset = { columns, id: sql`m.id` };

const UNSEEN = sql`(m.answered and (m.seen_at is null or m.seen_at < m.last_at))`;

/** The latest first. */
export const listModmailOf = (personId: number, after?: string) =>
  list(LATEST, sql`m.person_id = ${personId}`, after);

/** Those that wait for a moderator, the longest first; not the viewer's own. */
export const listWaitingModmail = (viewerId: number, after?: string) =>
  list(OLDEST, sql`not m.answered and m.settled_at is null and m.person_id <> ${viewerId}`, after);

/** All but the viewer's own, the latest first. */
export const listAllModmail = (viewerId: number, after?: string) =>
  list(LATEST, sql`m.person_id <> ${viewerId}`, after);

async function list(keyset: Keyset, which: SQL, after: string | undefined): Promise<ModmailPage> {
  const { rows } = await database().execute<
    Omit<ModmailRow, "lastAt"> & { lastAt: string; cursor: string } & Record<string, unknown>
  >(sql`
    select m.id::float8 as id, m.subject, ${refOrNull("p")} as person, m.last_at as "lastAt", m.answered,
      m.settled_at is not null as settled, ${UNSEEN} as unseen, ${cursorOf(keyset)} as cursor,
      (select left(x.text, 300) from modmail_messages x where x.modmail_id = m.id order by x.id desc limit 1) as beginning
    from (
      select * from modmails m where ${which} and ${isAfter(keyset, after)}
      order by ${orderOf(keyset)} limit ${A_PAGE + 1}
    ) m
    join people p on p.id = m.person_id
    order by ${orderOf(keyset)}`);
  const page = rows.slice(0, A_PAGE);
  return {
    rows: page.map(({ cursor: _, ...row }) => ({ ...row, lastAt: new Date(row.lastAt) })),
    next: rows.length > A_PAGE ? (page.at(-1)?.cursor ?? null) : null,
  };
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
  subject: string;
  person: PersonRef;
  answered: boolean;
  settled: boolean;
  unseen: boolean;
  messages: { id: number; by: PersonRef | null; byModerator: boolean; text: string; at: Date }[];
}

/** All messages, the first one first: a modmail has at most `MOST_MESSAGES` (lib/forum/moderation/modmail/rules.ts). */
export async function findModmail(id: number): Promise<ModmailView | null> {
  const { rows } = await database().execute<
    Omit<ModmailView, "messages"> & {
      messages: (Omit<ModmailView["messages"][number], "at"> & { at: string })[];
    } & Record<string, unknown>
  >(sql`
    select m.id::float8 as id, m.person_id::float8 as "personId", m.subject, ${refOrNull("p")} as person, m.answered,
      m.settled_at is not null as settled, ${UNSEEN} as unseen,
      (select coalesce(json_agg(json_build_object('id', x.id, 'by', ${refOrNull("w")}, 'byModerator', x.by_moderator,
        'text', x.text, 'at', x.created_at) order by x.id), '[]')
        from modmail_messages x left join people w on w.id = x.writer_id where x.modmail_id = m.id) as messages
    from modmails m join people p on p.id = m.person_id
    where m.id = ${id}`);
  const [row] = rows;
  if (!row) return null;
  return { ...row, messages: row.messages.map((one) => ({ ...one, at: new Date(one.at) })) };
}

export interface ModmailToMail {
  personId: number;
  modmailId: number;
  byModerator: boolean;
  writerId: number | null;
  text: string;
  /** Whether the addressee has opened or answered it since. */
  seen: boolean;
}

export async function findModmailToMail(messageId: number): Promise<ModmailToMail | null> {
  const [row] = await database()
    .select({
      personId: modmails.personId,
      modmailId: modmails.id,
      byModerator: modmailMessages.byModerator,
      writerId: modmailMessages.writerId,
      text: modmailMessages.text,
      seen: sql<boolean>`case when ${modmailMessages.byModerator}
        then coalesce(${modmails.seenAt} >= ${modmailMessages.createdAt}, false)
        else ${modmails.answered} or ${modmails.settledAt} is not null end`,
    })
    .from(modmailMessages)
    .innerJoin(modmails, eq(modmails.id, modmailMessages.modmailId))
    .where(eq(modmailMessages.id, messageId));
  return row ?? null;
}
