import { and, asc, eq, sql } from "drizzle-orm";
import { database } from "../client";
import { isHiddenFor } from "../mutes/reads";
import type { MailFrequency } from "../notifications/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { type OutcomeAnswer, outcomes } from "./schema";

export interface OutcomeView {
  weeks: number;
  answer: OutcomeAnswer;
  answeredAt: Date;
}

export function listOutcomes(threadId: number): Promise<OutcomeView[]> {
  return database()
    .select({ weeks: outcomes.weeks, answer: outcomes.answer, answeredAt: outcomes.answeredAt })
    .from(outcomes)
    .where(eq(outcomes.threadId, threadId))
    .orderBy(asc(outcomes.answeredAt), asc(outcomes.weeks));
}

export async function findAskedOutcome(threadId: number, weeks: number) {
  const [row] = await database()
    .select({
      threadId: threads.id,
      slug: threads.slug,
      title: threads.title,
      kind: threads.kind,
      anonymous: threads.anonymous,
      writerId: threads.writerId,
      createdAt: threads.createdAt,
      answer: outcomes.answer,
      stopped: sql<boolean>`exists (
        select from check_ins a where a.thread_id = ${threads.id}
          and a.sent_at < ${threads.createdAt} + make_interval(hours => 168 * a.weeks))`,
    })
    .from(threads)
    .leftJoin(outcomes, and(eq(outcomes.threadId, threads.id), eq(outcomes.weeks, weeks)))
    .where(and(eq(threads.id, threadId), threads.listed));
  return row ?? null;
}

export type AskedOutcome = NonNullable<Awaited<ReturnType<typeof findAskedOutcome>>>;

const A_ROUND = 100;

export interface CheckIn {
  readonly threadId: number;
  readonly weeks: number;
}
interface Due {
  readonly weeks: number;
  readonly after: Date;
  readonly until: Date;
}

export async function readOutcomesDue(
  tx: Tx,
  due: readonly Due[],
  byDefault: MailFrequency,
): Promise<CheckIn[]> {
  const asks: CheckIn[] = [];
  for (const each of due) asks.push(...(await readDue(tx, each, byDefault)));
  return asks;
}

async function readDue(tx: Tx, { weeks, after, until }: Due, byDefault: MailFrequency): Promise<CheckIn[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select t.id::float8 as id
    from threads t
    join people p on p.id = t.writer_id
    left join mail_preferences m on m.person_id = t.writer_id and m.kind = 'outcome'
    where t.listed and t.kind <> 'article' and t.created_at > ${after} and t.created_at <= ${until}
      and not t.sample and p.email is not null and p.email_verified is not null
      and (p.suspended_until is null or p.suspended_until < now())
      and coalesce(m.frequency, ${byDefault}::mail_frequency) <> 'never'
      and not ${isHiddenFor(sql`t.writer_id`, sql`t.id`)}
      and not exists (select from check_ins a where a.thread_id = t.id and a.weeks = ${weeks})
    order by t.created_at
    limit ${A_ROUND}`);
  return rows.map(({ id }) => ({ threadId: id, weeks }));
}
