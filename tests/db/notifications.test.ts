import { describe, expect } from "vitest";
import { countUnseen, listNotifications } from "@/db/notifications/reads";
import { isTagFollowed, listFollowedTags } from "@/db/tags/reads";
import { markInboxSeen } from "@/lib/forum/notifications/operations";
import { perform } from "@/lib/pipeline/perform";
import { tellOf } from "../support/notifications";
import { explained } from "../support/query-plan";
import { test as base } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

const FOLLOWERS = 10_000;
const NOTIFICATIONS = 200_000;
// More than are shown or counted, and few enough among all that only the index finds them.
const OF_ADA = 2_000;

/** Many people who follow one thread and have the same question, and have been told of much. */
const test = base.extend("crowd", { scope: "file", auto: true }, async ({ db, world }) => {
  const { question, people } = world;
  const client = await db.$client.connect();
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into people (handle, email_verified) select 'runner-' || n, now() from generate_series(1, ${FOLLOWERS}) n;
    insert into follows (person_id, thread_id)
      select id, ${question.id} from people where handle like 'runner-%';
    insert into me_toos (person_id, thread_id)
      select id, ${question.id} from people where handle like 'runner-%' and handle like '%7';
    insert into notifications (person_id, kind, thread_id, note, seen_at)
      select p.id, 'decision', ${question.id}, 'n' || n, case when n % 5 > 0 then now() end
      from generate_series(1, ${NOTIFICATIONS / FOLLOWERS}) n, people p where p.handle like 'runner-%';
    insert into notifications (person_id, kind, thread_id, note)
      select ${people.ada.id}, 'decision', ${question.id}, 'n' || n from generate_series(1, ${OF_ADA}) n;
    analyze`);
  client.release(true);
  return people;
});

describe("with many recipients", () => {
  test("everybody is notified, and those with at-once email get one job each", {
    timeout: 120_000,
  }, async ({ db, world: { people, question } }) => {
    const { commentId } = await reply(people.jo, question.id, "Count on eight weeks, all in all.");
    const event = await tellOf(commentId);
    const again = await tellOf(commentId);
    expect([event.people, again.people]).toEqual([FOLLOWERS, 0]);
    const { rows } = await db.$client.query(
      "select count(*)::int as mails, count(distinct key)::int as people from graphile_worker.jobs where key like 'mail:%'",
    );
    expect(rows).toEqual([{ mails: FOLLOWERS / 10, people: FOLLOWERS / 10 }]);
    const kinds = await db.$client.query(
      `select kind, count(*)::int from notifications where comment_id = ${commentId} group by kind order by kind`,
    );
    expect(kinds.rows).toEqual([
      { kind: "answer", count: FOLLOWERS / 10 },
      { kind: "followed", count: (FOLLOWERS * 9) / 10 },
    ]);
  });

  test("a member's notifications are read and counted by a range of an index, however many", {
    timeout: 60_000,
  }, async ({ db, world: { people } }) => {
    const { rows, next } = await listNotifications(people.ada.id);
    expect([rows.length, await countUnseen(people.ada.id)]).toEqual([200, 100]);
    for (const read of [
      () => listNotifications(people.ada.id),
      () => listNotifications(people.ada.id, next ?? 0),
      () => countUnseen(people.ada.id),
      () => countUnseen(people.kit.id),
      () => isTagFollowed(people.ada.id, 1),
      () => listFollowedTags(people.ada.id),
    ]) {
      for (const plan of await explained(db, read)) {
        expect(plan.scannedWhole, plan.sql).not.toContain("notifications");
        const read = plan.steps.filter((step) => step["Relation Name"] === "notifications");
        for (const step of read) expect(step["Actual Rows"] * step["Actual Loops"]).toBeLessThan(500);
      }
    }
  });

  test("opening the inbox marks the shown ones as seen, and the rest stay new", async ({
    world: { people },
  }) => {
    const { rows, next } = await listNotifications(people.ada.id);
    const newest = rows[0]?.id ?? 0;
    const shown = await perform(markInboxSeen, { newest, oldest: next }, as(people.ada));
    expect(shown.seen).toBe(200);
    const all = await perform(markInboxSeen, { newest, oldest: null }, as(people.ada));
    expect([all.seen, await countUnseen(people.ada.id)]).toEqual([OF_ADA - 200, 0]);
  });
});
