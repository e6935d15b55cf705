import { expect } from "vitest";
import { countWaiting, findWaiting, listWaiting, listWaitingTags } from "@/db/questions/reads";
import { listResolvedQuestions } from "@/db/questions/resolutions";
import { test as base } from "../support/database";
import { explained } from "../support/query-plan";

/** Three in five are threads, and the rest was said under two articles. */
const WAITING = 100_000;
const THREADS = 60_000;
/** So many runners wait for some question or other: each number is a step of its own. */
const MOST_RUNNERS = 400;

/** Each waits since another minute; what more have is rarer, and the same many ask for one and for few. */
const test = base.extend("queue", { scope: "file", auto: true }, async ({ db }, { onCleanup }) => {
  const client = await db.$client.connect();
  onCleanup(() => client.release(true));
  const at = `timestamptz '2024-01-01' + n * interval '7 minutes'`;
  const body = `'{"type":"doc","content":[{"type":"paragraph"}]}', 'Does it hold for hills as well?'`;
  const runners = `case when n % 10 = 0 then 1 + (n / 10) * 7919 % ${MOST_RUNNERS} else 1 + n % 5 end`;
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (id, handle) overriding system value select n, 'runner-' || n from generate_series(1, 1000) n;
    insert into tags (id, slug, name, "group") overriding system value
      select n, 'tag-' || n, 'Tag ' || n, 'injury' from generate_series(1, 200) n;
    insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt, asked_of_author, created_at)
      overriding system value
      select n, case when n > ${THREADS} then 'article' else 'question' end::thread_kind, 1 + n % 1000,
        'Does it hold for hills as well?', 'does-it', ${body}, '', n <= ${THREADS}, ${at}
      from generate_series(1, ${THREADS} + 2) n;
    insert into thread_tags (thread_id, tag_id, position, kind, listed, answered, last_activity_at, helpful_count, me_too_count)
      select t.id, tag, tag, kind, true, false, last_activity_at, 0, 0
      from threads t cross join lateral (values (1 + t.id % 3), (4 + t.id % 197)) picked (tag);
    insert into comments (id, thread_id, writer_id, body, body_text, root_id, path, created_at) overriding system value
      select n, ${THREADS} + 1 + n % 2, 1 + n % 1000, ${body}, n, comment_path_segment(${at}, n), ${at}
      from generate_series(1, ${WAITING - THREADS}) n;
    insert into author_queue (thread_id, asked_at, runners) select n, ${at}, ${runners} from generate_series(1, ${THREADS}) n;
    insert into author_queue (thread_id, comment_id, asked_at)
      select thread_id, id, created_at from comments`);
  await client.query("vacuum analyze");
  return WAITING;
});

const LIMIT = 21;
const ORDER = `runners * extract(epoch from $1::timestamptz - asked_at) desc, id`;

test("the queue is read by one short range per number of runners, page by page", {
  timeout: 60_000,
}, async ({ db, queue: _ }) => {
  const first = await listWaiting({ limit: LIMIT });
  const asOf = new Date(Number(first[0]?.key.split("_")[0]) / 1_000);
  const { rows } = await db.$client.query(
    `select runners, asked_at from author_queue order by ${ORDER} limit 63`,
    [asOf],
  );
  const listed = [...first];
  for (let page = 0; page < 2; page++)
    listed.push(...(await listWaiting({ limit: LIMIT, after: listed.at(-1)?.key })));
  expect(listed.map(({ runners, askedAt }) => [runners, askedAt])).toEqual(
    rows.map(({ runners, asked_at }) => [runners, asked_at]),
  );

  const after = `${asOf.getTime() * 1_000}_1000000.000000_1`;
  for (const request of [
    { limit: LIMIT },
    { limit: LIMIT, after: first.at(-1)?.key },
    { limit: LIMIT, after },
  ]) {
    const [plan] = await explained(db, () => listWaiting(request));
    expect.soft(plan?.scannedWhole).not.toContain("author_queue");
    expect.soft(plan?.rowsRead).toBeLessThan(1.5 * MOST_RUNNERS * LIMIT);
  }
});

test("one question is found directly, and only a tag's own questions are read under it", {
  timeout: 60_000,
}, async ({ db, queue: _ }) => {
  const [found] = await explained(db, () => findWaiting({ threadId: 5, commentId: null }));
  const [under] = await explained(db, () => listWaiting({ limit: LIMIT, tag: "tag-50" }));
  const [counted] = await explained(db, () => countWaiting("tag-50"));
  for (const plan of [found, under, counted]) {
    expect.soft(plan?.scannedWhole).not.toContain("author_queue");
    expect.soft(plan?.rowsRead).toBeLessThan(8_000);
  }
});

test("questions are counted, in total and by tag", { timeout: 60_000 }, async ({ queue }) => {
  expect((await countWaiting()).questions).toBe(queue);
  const tags = await listWaitingTags();
  expect(tags.length).toBe(60);
  expect(tags[0]?.questions).toBeGreaterThan(tags[59]?.questions ?? 0);
  expect((await countWaiting(tags[0]?.slug)).questions).toBe(tags[0]?.questions);
});

test("the results of as many questions as an address names are read by indexes", {
  timeout: 60_000,
}, async ({ db, queue: _ }) => {
  await db.$client.query(`
    set local statement_timeout = 0;
    insert into resolutions (thread_id, kind, resolved_by_id, resolved_at)
      select n, 'handed_over', 1, now() from generate_series(1, ${THREADS}, 2) n;
    analyze resolutions`);
  const named = Array.from({ length: 50 }, (_, n) =>
    n % 2 ? { threadId: n, commentId: null } : { threadId: THREADS + 1 + ((n + 1) % 2), commentId: n + 1 },
  );
  const [plan] = await explained(db, () => listResolvedQuestions(named));
  expect(await listResolvedQuestions(named)).toHaveLength(named.length);
  expect(plan?.scannedWhole).toEqual([]);
  expect(plan?.rowsRead).toBeLessThan(named.length * 20);
});
