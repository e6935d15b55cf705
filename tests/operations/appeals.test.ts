import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { findAppeal, findNextAppeal, listWaitingAppeals } from "@/db/appeals/reads";
import { countToDecide } from "@/db/cases/queue";
import { database } from "@/db/client";
import { listLog } from "@/db/decisions/log";
import { listNotifications } from "@/db/notifications/reads";
import type { ForumEvent } from "@/lib/events/event";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { addAppealMessage, decideAppeal, makeAppeal } from "@/lib/forum/moderation/appeals/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { decisionAbout } from "../support/appeals";
import { decided } from "../support/decisions";
import { effectsOf } from "../support/effects";
import { flag, replyOf } from "../support/flags";
import { test } from "../support/mailing";
import { tell } from "../support/notifications";
import { as, question, type World } from "../support/world";

/** A reply of ben's that ada flagged and mia removed, and what he says against it. */
async function appealed(
  { people: { ada, ben, mia }, question: { id } }: World,
  text = "It was meant kindly.",
) {
  const subject = await replyOf(ben, id, `Nine weeks, and mind the stairs ${Math.random()}.`);
  await flag(ada, subject);
  const removed = await decided(mia, "remove", subject);
  await workOff(removed);
  const decisionId = removed.decisionIds[0] ?? 0;
  const { appealId } = await perform(makeAppeal, { decisionId, text }, as(ben));
  return { appealId, decisionId, commentId: subject.id };
}

async function workOff(event: ForumEvent): Promise<void> {
  for (const job of effectsOf(event).jobs) if (job.name === "notify_recipients") await tell(job.payload);
}

const toldTo = async (person: Member) => (await listNotifications(person.id)).rows.map(({ note }) => note);

async function isShown(commentId: number): Promise<boolean> {
  const { rows } = await database().execute<{ shown: boolean }>(
    sql`select shown from comments where id = ${commentId}`,
  );
  return rows[0]?.shown ?? false;
}

const answer = "Read again: it is a wish, and no advice.";

describe("an appeal", () => {
  test("restores the post when granted, is logged, and notifies writer and flaggers", async ({
    world,
    mail: _,
  }) => {
    const { ada, ben, kit } = world.people;
    const { appealId, decisionId, commentId } = await appealed(world);
    expect(await isShown(commentId)).toBe(false);
    await workOff(await perform(decideAppeal, { appealId, granted: true, answer }, as(kit)));
    expect(await isShown(commentId)).toBe(true);
    expect(await toldTo(ben)).toEqual([
      "A moderator granted your appeal and has undone the decision. Everyone can see your reply again, unless another decision still hides it.",
    ]);
    expect(await toldTo(ada)).toContain(
      "A moderator removed what you flagged (Off topic) and has now undone this decision.",
    );
    const [entry] = (await listLog({})).entries;
    expect(entry).toMatchObject({ kind: "appeal_granted", decisionKind: "remove", data: { by: kit.handle } });
    expect(await findAppeal({ decisionId })).toMatchObject({ granted: true, answer });
  });

  test("changes nothing when refused, explains why by email, and cannot be repeated", async ({
    world,
    mail,
  }) => {
    const { ben, kit } = world.people;
    const { appealId, decisionId, commentId } = await appealed(world);
    await workOff(await perform(decideAppeal, { appealId, granted: false, answer }, as(kit)));
    expect(await isShown(commentId)).toBe(false);
    expect((await listLog({})).entries[0]).toMatchObject({
      kind: "appeal_refused",
      data: { by: kit.handle },
    });
    await mailNotifications({ personId: ben.id });
    const { text = "" } = await mail.next();
    expect(text).toContain("A moderator refused your appeal");
    expect(text).toContain(answer);
    const again = perform(makeAppeal, { decisionId, text: "Once more." }, as(ben));
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });

  test("is answered once, however many answer at once: the others read so", async ({ world }) => {
    const { appealId, decisionId } = await appealed(world);
    const { mia, kit } = world.people;
    await database().execute(sql`update people set role = 'moderator' where id = ${world.people.nova.id}`);
    const nova = { ...world.people.nova, role: "moderator" as const };
    await expect(perform(decideAppeal, { appealId, granted: false, answer }, as(mia))).rejects.toThrow(
      "another moderator must answer the appeal",
    );
    const results = await Promise.allSettled(
      [kit, nova, kit, nova].map((one, index) =>
        perform(decideAppeal, { appealId, granted: index % 2 === 0, answer }, as(one)),
      ),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: "conflict" });
    const { entries } = await listLog({});
    expect(entries.filter(({ kind }) => kind.startsWith("appeal_"))[0]).toMatchObject({
      kind: (await findAppeal({ decisionId }))?.granted ? "appeal_granted" : "appeal_refused",
    });
    await database().execute(sql`update people set role = 'member' where id = ${nova.id}`);
  });

  test("can be made until the twentieth day has passed, and only once", async ({ world }) => {
    const { ben, mia } = world.people;
    const madeAt = new Date("2026-01-01T12:00:00Z");
    const appealing = async (later: number) => {
      const decisionId = await decisionAbout(world, ben, mia, { createdAt: madeAt });
      const at = new Date(madeAt.getTime() + later);
      return Promise.allSettled(
        [1, 2].map((n) => perform(makeAppeal, { decisionId, text: `Reason ${n}.` }, as(ben, at))),
      );
    };
    const inTime = await appealing(20 * DAY_MS - MINUTE_MS);
    expect(inTime.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const late = await appealing(20 * DAY_MS + MINUTE_MS);
    expect(late.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});

describe("the questions before an answer", () => {
  test("are three at most, each answered and each notified", async ({ world, mail: _ }) => {
    const { ben, kit } = world.people;
    const { appealId, decisionId } = await appealed(world);
    const say = (who: Member, text: string) => perform(addAppealMessage, { appealId, text }, as(who));
    await expect(say(ben, "One thing more.")).rejects.toMatchObject({ code: "conflict" });
    for (let round = 1; round <= 3; round++) {
      await workOff(await say(kit, `Question ${round}?`));
      await expect(say(kit, "And?")).rejects.toMatchObject({ code: "conflict" });
      await workOff(await say(ben, `Answer ${round}.`));
    }
    await expect(say(kit, "A fourth?")).rejects.toMatchObject({ code: "conflict" });
    expect((await findAppeal({ decisionId }))?.messages.map(({ own }) => own)).toEqual([
      ...[false, true, false, true, false, true],
    ]);
    expect(await toldTo(ben)).toEqual([
      "A moderator has a last question about your appeal. Please answer so that the appeal can be decided.",
    ]);
  });

  test("end with the answer", async ({ world }) => {
    const { ben, kit } = world.people;
    const { appealId } = await appealed(world);
    await perform(addAppealMessage, { appealId, text: "Which stairs?" }, as(kit));
    await perform(decideAppeal, { appealId, granted: false, answer }, as(kit));
    const late = perform(addAppealMessage, { appealId, text: "The old ones." }, as(ben));
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the list of open appeals", () => {
  test("is oldest first, counted, without one's own, and drops those decided otherwise", async ({
    world,
  }) => {
    const { ben, kit, mia } = world.people;
    const before = await countToDecide(kit.id);
    const [first, second] = [await appealed(world, "First."), await appealed(world, "Second.")];
    expect((await countToDecide(kit.id)).appeals).toBe(before.appeals + 2);
    const ids = (await listWaitingAppeals(kit.id)).rows.map(({ id }) => id);
    expect(ids.indexOf(first.appealId)).toBe(ids.indexOf(second.appealId) - 1);
    expect(await findNextAppeal(kit.id, first.appealId)).toBe(second.appealId);
    expect((await listWaitingAppeals(ben.id)).rows.filter(({ id }) => ids.includes(id))).toEqual([]);

    await perform(undoDecision, { decisionId: first.decisionId }, as(mia));
    expect(await findAppeal({ id: first.appealId })).toMatchObject({ granted: true, answer: null });
    const held = await decisionAbout(world, ben, null, { kind: "hide" });
    const { appealId } = await perform(makeAppeal, { decisionId: held, text: "It is no spam." }, as(ben));
    const { rows } = await database().execute<{ id: number }>(
      sql`select target_id::float8 as id from decisions where id = ${held}`,
    );
    await decided(mia, "remove", { kind: "comment", id: rows[0]?.id ?? 0 });
    expect(await findAppeal({ id: appealId })).toMatchObject({ granted: false, answer: null });
  });
});

test("an anonymous asker is not named to flaggers, in inbox, emails and log", async ({ world, mail }) => {
  const { ada, ben, mia, kit } = world.people;
  const asked = { ...question("Does anybody else dread the stairs at work?"), anonymous: true };
  const { threadId } = await perform(askQuestion, asked, as(ada));
  const subject = { kind: "thread", id: threadId } as const;
  await flag(ben, subject);
  const made = await decided(mia, "hide", subject);
  await workOff(made);
  const decisionId = made.decisionIds[0] ?? 0;
  const { appealId } = await perform(makeAppeal, { decisionId, text: "It is my question." }, as(ada));
  await mailNotifications({ personId: ben.id });
  const { text, html } = await mail.next();
  await workOff(await perform(decideAppeal, { appealId, granted: true, answer }, as(kit)));
  const told = await listNotifications(ben.id);
  // A hash may spell a short name by chance.
  const log = (await listLog({})).entries.map((entry) => ({ ...entry, hash: "" }));
  expect(told.rows).not.toEqual([]);
  for (const said of [text, html, JSON.stringify(told.rows), JSON.stringify(log)])
    expect(said).not.toContain(ada.handle);
});
