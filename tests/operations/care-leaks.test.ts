import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { findCoolDown } from "@/db/comments/reply-limits";
import { listLog } from "@/db/decisions/log";
import { findStatement } from "@/db/decisions/statements";
import { listOwnFlags } from "@/db/flags/reads";
import { mails } from "@/db/notifications/schema";
import { findThreadOfViewer } from "@/db/threads/viewer";
import { closeCase } from "@/lib/forum/moderation/care-cases/operations";
import { mailCare } from "@/lib/jobs/tasks/mail-care";
import { perform } from "@/lib/pipeline/perform";
import { askSaying, casesOf, HEART } from "../support/care";
import { decided } from "../support/decisions";
import { flag, replyOf } from "../support/flags";
import { getFeed } from "../support/get-feed";
import { test } from "../support/mailing";
import { surfacesOf, surfacesWith } from "../support/surfaces";
import { as } from "../support/world";
import { reply } from "../support/write-in";

/** What only the case, its writer's notice and moderators may say; the posts here use none of these words. */
const LEAK = /\bheart\b|danger|"care(?!":null)|care[-_]|careSigns|emergency|looked.?after/i;

test("nothing public, no event, log, statement, job or address mentions the signs", async ({
  world,
  mail,
}) => {
  const { ada, ben, mia, nova } = world.people;
  const since = await latestEvent();
  const asked = await askSaying(ada, HEART, {
    anonymous: true,
    title: "Does this go away by itself on hills?",
  });
  const answered = await replyOf(ben, asked.id, HEART);
  await flag(nova, answered, "off_topic");
  const [quiet, flagged] = [await caseOf(asked), await caseOf(answered)];

  const surfaces = surfacesOf(world, {
    threadId: asked.id,
    commentId: answered.id,
    mailId: await someMail(nova.id),
    asked: "does this go away by itself on hills",
  });
  expect(await surfacesWith(surfaces, LEAK)).toEqual([]);
  expect(JSON.stringify(await findThreadOfViewer(asked.id, nova.id))).not.toMatch(LEAK);
  expect(await (await getFeed("answers", "atom")).text()).not.toMatch(LEAK);
  expect(JSON.stringify(await listOwnFlags(nova.id))).not.toMatch(LEAK);

  // A case that nobody's flag opened slows nobody down.
  const alone = await replyOf(ben, asked.id, HEART);
  expect(await findCoolDown(alone.id)).toBeNull();
  await reply(nova, asked.id, "Get well soon, and write how it went.", alone.id);

  await mailCare({ caseId: quiet });
  expect((await mail.next()).subject).not.toMatch(LEAK);
  await perform(closeCase, { caseId: quiet, outcome: "looked_after" }, as(mia));
  const { decisionIds } = await decided(mia, "hide", answered, { caseId: flagged });
  expect(JSON.stringify(await listLog({ limit: 50 }))).not.toMatch(LEAK);
  for (const id of decisionIds) {
    const statement = await findStatement(id, { id: ben.id, keepsOrder: false });
    expect(statement).toMatchObject({ machine: "none" });
    expect(JSON.stringify(statement)).not.toMatch(LEAK);
  }

  const { rows: events } = await database().execute<{ said: string }>(sql`
    select e.name || e.data::text || coalesce(a.operation, '') as said from events e
    left join audit_entries a on a.event_id = e.id
    where e.id > ${since} and e.name not like 'mail.%'`);
  expect(events.length).toBeGreaterThan(5);
  expect(events.filter(({ said }) => LEAK.test(said))).toEqual([]);
});

const caseOf = async (post: Parameters<typeof casesOf>[0]) => (await casesOf(post))[0]?.id ?? 0;

async function latestEvent(): Promise<number> {
  const { rows } = await database().execute<{ id: number }>(
    sql`select coalesce(max(id), 0)::float8 as id from events`,
  );
  return rows[0]?.id ?? 0;
}

async function someMail(personId: number): Promise<number> {
  const [row] = await database()
    .insert(mails)
    .values({ key: `at_once:${personId}:1`, personId, kind: "reply" })
    .returning({ id: mails.id });
  return row?.id ?? 0;
}
