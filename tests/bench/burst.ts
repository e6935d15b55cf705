import { runSql } from "@/db/databases";
import { postAtOnce } from "./replies";
import { forgetLimits, notified, until, type WriteStage } from "./write-stage";

const REPLIES = 500;
const WRITERS = 16;

export interface Burst {
  /** Seconds from the first reply to the last. */
  readonly posting: number;
  /** Seconds from the last reply until the last notification is there. */
  readonly notified: number;
  readonly notifications: number;
  /** Seconds from the end of the ten minutes for which emails wait until the last one has arrived. */
  readonly mailed: number;
  readonly mails: number;
}

/** Replies from many members on threads that all of them follow. */
export async function burst(stage: WriteStage, mailsSoFar: () => number): Promise<Burst> {
  const run = async (text: string) => (await runSql(stage.databaseUrl, text)).rows[0] ?? {};
  await forgetLimits(stage);
  const { count: before } = await run(NOTIFICATIONS);
  let left = REPLIES;
  const started = performance.now();
  await postAtOnce(stage, stage.followed, { writers: WRITERS, more: () => left-- > 0 });
  const posted = performance.now();
  await notified(stage);
  const done = performance.now();
  const { count: after } = await run(NOTIFICATIONS);
  const mailsBefore = mailsSoFar();
  const { count: mails } = await run(EMAILS_NOW);
  const called = performance.now();
  await until(async () => mailsSoFar() - mailsBefore >= Number(mails));
  return {
    posting: (posted - started) / 1000,
    notified: (done - posted) / 1000,
    notifications: Number(after) - Number(before),
    mailed: (performance.now() - called) / 1000,
    mails: Number(mails),
  };
}

const NOTIFICATIONS = "select count(*)::int as count from notifications";
/** As if the ten minutes were over. */
const EMAILS_NOW = `
  with called as (
    update graphile_worker._private_jobs j set run_at = now()
    from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'mail_notifications' returning j.id
  )
  select count(*)::int as count from called`;
