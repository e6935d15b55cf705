import { ne, sql } from "drizzle-orm";
import { outcomeAsks, outcomes } from "../schema";
import type { MailPace } from "../schema/notifications";
import type { Tx } from "../transaction";

const A_ROUND = 100;

interface Ask {
  readonly threadId: number;
  readonly weeks: number;
}
interface Due {
  readonly weeks: number;
  readonly after: Date;
  readonly until: Date;
}

/** Threads whose age makes them due, that were not asked about, and whose writers get mails and want this one. */
export async function readOutcomesDue(tx: Tx, due: readonly Due[], byDefault: MailPace): Promise<Ask[]> {
  const asks: Ask[] = [];
  for (const each of due) asks.push(...(await readDue(tx, each, byDefault)));
  return asks;
}

async function readDue(tx: Tx, { weeks, after, until }: Due, byDefault: MailPace): Promise<Ask[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select t.id::float8 as id
    from threads t
    join people p on p.id = t.writer_id
    left join mail_choices m on m.person_id = t.writer_id and m.kind = 'outcome'
    where t.listed and t.kind <> 'article' and t.created_at > ${after} and t.created_at <= ${until}
      and not t.sample and p.email is not null and p.email_verified is not null
      and (p.suspended_until is null or p.suspended_until < now())
      and coalesce(m.pace, ${byDefault}::mail_pace) <> 'never'
      and not exists (select from outcome_asks a where a.thread_id = t.id and a.weeks = ${weeks})
    order by t.created_at
    limit ${A_ROUND}`);
  return rows.map(({ id }) => ({ threadId: id, weeks }));
}

/** @returns those that nobody else has asked meanwhile. */
export async function insertOutcomeAsks(tx: Tx, asks: Ask[], at: Date): Promise<Ask[]> {
  if (asks.length === 0) return [];
  return tx
    .insert(outcomeAsks)
    .values(asks.map((ask) => ({ ...ask, askedAt: at })))
    .onConflictDoNothing()
    .returning({ threadId: outcomeAsks.threadId, weeks: outcomeAsks.weeks });
}

/** @returns whether that is news. */
export async function upsertOutcome(tx: Tx, outcome: typeof outcomes.$inferInsert): Promise<boolean> {
  const { said, saidAt } = outcome;
  const { rowCount } = await tx
    .insert(outcomes)
    .values(outcome)
    .onConflictDoUpdate({
      target: [outcomes.threadId, outcomes.weeks],
      set: { said, saidAt },
      setWhere: ne(outcomes.said, said),
    });
  return rowCount === 1;
}

const DUE_AT = sql`t.created_at + make_interval(hours => 168 * weeks)`;

/** Marks as asked what is not due yet: that is how it is known that nobody was. @returns the weeks. */
export async function insertOutcomeStops(
  tx: Tx,
  threadId: number,
  weeks: readonly number[],
  at: Date,
): Promise<number[]> {
  const { rows } = await tx.execute<{ weeks: number }>(sql`
    insert into outcome_asks (thread_id, weeks, asked_at)
    select t.id, weeks, ${at}::timestamptz
    from threads t, unnest(array[${sql.join([...weeks], sql`, `)}]::int[]) weeks
    where t.id = ${threadId} and ${DUE_AT} > ${at}
    on conflict do nothing
    returning weeks`);
  return rows.map((row) => row.weeks);
}

export async function deleteOutcomeStops(tx: Tx, threadId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ weeks: number }>(sql`
    delete from outcome_asks a using threads t
    where t.id = a.thread_id and t.id = ${threadId} and a.asked_at < ${DUE_AT}
    returning a.weeks`);
  return rows.map((row) => row.weeks);
}
