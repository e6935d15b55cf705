import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { runSql } from "@/db/databases";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import type { Place, Stage } from "./replies";

const MEMBERS = 20;
const COMMENTS = 200;
const ARTICLE_COMMENTS = 80;
const FOLLOWED = 5;
const PATIENCE_MS = 180_000;

export interface WriteStage extends Stage {
  readonly databaseUrl: string;
  /** A question with 200 comments. */
  readonly thread: Place;
  readonly article: Place;
  /** Questions that all members follow. */
  readonly followed: readonly Place[];
}

/** In SQL alone, so that a checkout with another schema is filled alike. */
export async function setStage(url: string, databaseUrl: string): Promise<WriteStage> {
  const run = (text: string, values: unknown[] = []) => runSql(databaseUrl, text, values);
  await run(ENROLLED, [MEMBERS]);
  const tokens = Array.from({ length: MEMBERS }, () => randomUUID());
  await run(SIGNED_IN, [tokens.map(hashOfSession)]);
  await run(ASKED, [FOLLOWED + 1]);
  await run(WRITTEN);
  await run(FOLLOWING);
  await run(TALKED, ["measured-1", COMMENTS, MEMBERS]);
  await run(TALKED, ["written-article", ARTICLE_COMMENTS, MEMBERS]);
  await run("analyze");
  const { rows: asked } = await run("select id::int from threads where slug like 'measured-%' order by id");
  const [first = 0, ...followed] = asked.map(({ id }) => Number(id));
  const { rows: articles } = await run(
    "select id::int from threads where kind = 'article' order by comment_count desc, id limit 1",
  );
  const placeOf = async (threadId: number): Promise<Place> => {
    const { rows } = await run("select id::int from comments where thread_id = $1 and shown order by id", [
      threadId,
    ]);
    return { threadId, parents: rows.map(({ id }) => Number(id)) };
  };
  return {
    url,
    databaseUrl,
    members: tokens.map((token) => `next-auth.session-token=${token}`),
    thread: await placeOf(first),
    article: await placeOf(Number(articles[0]?.id)),
    followed: await Promise.all(followed.map(placeOf)),
  };
}

/** No limit counts what was posted before. */
export async function forgetLimits({ databaseUrl }: WriteStage): Promise<void> {
  await runSql(databaseUrl, "delete from rate_limits");
}

/** Waits until the jobs have notified everybody of what was posted. */
export function notified({ databaseUrl }: WriteStage): Promise<void> {
  return until(async () => (await runSql(databaseUrl, TO_NOTIFY)).rows[0]?.count === 0);
}

export async function until(done: () => Promise<boolean>): Promise<void> {
  const from = performance.now();
  while (!(await done())) {
    if (performance.now() - from > PATIENCE_MS) throw new Error("Not everybody was notified.");
    await pause(25);
  }
}

const TO_NOTIFY =
  "select count(*)::int as count from graphile_worker.jobs where task_identifier = 'notify_recipients'";
const ENROLLED = `
  insert into people (handle, email, email_verified, joined_at, trust)
  select 'measured-' || n, 'measured-' || n || '@example.org', now(), now() - interval '60 days', 1
  from generate_series(1, $1::int) n`;
const MEASURED =
  "select id, row_number() over (order by id) as nth from people where handle like 'measured-%'";
const SIGNED_IN = `
  insert into sessions (session_token, user_id, expires)
  select token, m.id, now() + interval '1 day'
  from unnest($1::text[]) with ordinality t (token, nth) join (${MEASURED}) m on m.nth = t.nth`;
const BODY = `'{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "It hurts after the third kilometre."}]}]}'`;
const ASKED = `
  insert into threads (kind, slug, title, writer_id, body, body_text, excerpt)
  select 'question', 'measured-' || n, 'Does this ever calm down by itself, part ' || n, m.id, ${BODY},
    'It hurts after the third kilometre.', 'It hurts after the third kilometre.'
  from generate_series(1, $1::int) n join (${MEASURED}) m on m.nth = n`;
const WRITTEN = `
  insert into threads (kind, slug, title, writer_id, body, body_text, excerpt)
  select 'article', 'written-article', 'Six months until it was quiet', m.id, ${BODY},
    'It hurts after the third kilometre.', 'It hurts after the third kilometre.'
  from (${MEASURED}) m where m.nth = 1`;
const FOLLOWING = `
  insert into follows (person_id, thread_id)
  select m.id, t.id from (${MEASURED}) m, threads t
  where t.slug like 'measured-%' and t.id > (select min(id) from threads where slug like 'measured-%')`;
const TALKED = `
  insert into comments (thread_id, writer_id, body, body_text)
  select t.id, m.id, ${BODY}, 'It hurts after the third kilometre.'
  from threads t, generate_series(1, $2::int) n join (${MEASURED}) m on m.nth = 1 + n % $3
  where t.slug = $1`;
