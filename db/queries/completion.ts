import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { isMasked } from "./shown-writers";

export interface Completion {
  handle: string;
  name: string | null;
}

const MOST = 8;
/** How far back the people of a thread are looked for. */
const LATEST_COMMENTS = 200;

/** Suspended people do not answer; a guest whose words were moved here does not know of it yet. */
const answering = sql`
  (p.suspended_until is null or p.suspended_until <= now())
  and (p.email_verified is not null or p.role <> 'member' or (p.email is null
    and not exists (select 1 from comments c where c.writer_id = p.id and c.shown and c.old_id is not null)
    and not exists (select 1 from threads t where t.writer_id = p.id and t.old_id is not null)))`;

/**
 * Whom "@..." may mean: by the beginning of their handle or name, those who write in the thread first. Whoever asked an
 * anonymous question does not stand among these.
 */
export async function listPeopleByPrefix(typed: string, threadId?: number): Promise<Completion[]> {
  const prefix = `${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const handle = sql`lower(p.handle::text)`;
  const name = sql`lower(p.name)`;
  const begins = (word: SQL) => sql`${word} like ${prefix}`;
  const inThread = sql`
    select p.id, p.handle, p.name, true as here from people p
    where p.id in (
        select c.writer_id from (
          select thread_id, writer_id from comments where thread_id = ${threadId ?? 0} and shown
          order by created_at desc, id desc limit ${LATEST_COMMENTS}
        ) c join threads t on t.id = c.thread_id where not ${isMasked()}
        union all select t.writer_id from threads t where t.id = ${threadId ?? 0} and t.listed and not t.anonymous)
      and (${begins(handle)} or ${begins(name)}) and ${answering}`;
  // In the order of the index, so that the first few end the search.
  const by = (word: SQL) => sql`
    (select p.id, p.handle, p.name, false as here from people p
    where ${begins(word)} and ${answering} order by ${word} using ~<~ limit ${MOST})`;
  const { rows } = await database().execute<Completion & Record<string, unknown>>(sql`
    select handle::text as handle, name from (
      ${inThread}${typed === "" ? sql`` : sql` union all ${by(handle)} union all ${by(name)}`}
    ) found
    group by id, handle, name order by bool_or(here) desc, lower(handle::text) limit ${MOST}`);
  return rows;
}
