import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { jobsOfMail } from "@/lib/forum/notifications/mail/keys";
import { unsubscribePathFor } from "@/lib/forum/notifications/mail/links";
import { chooseMail, unsubscribe } from "@/lib/forum/notifications/mail/preferences";
import { KINDS, kindsFor } from "@/lib/forum/notifications/mail/rules";
import { sweepLeftovers } from "@/lib/forum/site/upkeep";
import { mailCare } from "@/lib/jobs/tasks/mail-care";
import { SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { askSaying, casesOf, close, HEART, SELF_HARM } from "../support/care";
import { replyOf } from "../support/flags";
import { test } from "../support/mailing";
import { as } from "../support/world";

const addresses = async (mail: { next(): Promise<{ to?: unknown }> }, many: number) => {
  const to: string[] = [];
  for (let n = 0; n < many; n++) to.push(((await mail.next()).to as { text: string }).text);
  return to.sort();
};
const caseIdOf = async (post: Parameters<typeof casesOf>[0]) => (await casesOf(post))[0]?.id ?? 0;
const jobs = async () => {
  const { rows } = await database().execute<{ payload: unknown }>(sql`
    select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail_care'`);
  return rows;
};

describe("an email to moderators about a post in which somebody may be in danger", () => {
  test("is queued with the post, sent once to each moderator and admin, and mentions no health", async ({
    world,
    mail,
  }) => {
    const before = (await jobs()).length;
    const post = await askSaying(world.people.ada, HEART, {
      anonymous: true,
      title: "Is this still normal for me?",
    });
    expect(await jobs()).toHaveLength(before + 1);
    const caseId = await caseIdOf(post);
    await mailCare({ caseId });
    await mailCare({ caseId });
    const first = await mail.next();
    expect(first.subject).toBe("A post needs you now");
    expect(first.text).toContain(`https://forum.example.org/moderation/cases/${caseId}`);
    expect(first.text).toContain("somebody may be in danger");
    const all = [first.headerLines.map(({ line }) => line).join("\n"), first.text, first.html].join("\n");
    expect(all).not.toMatch(/chest|heart|tingles|still normal|ada\b/i);
    expect(mail.count()).toBe(2);
    const second = await addresses(mail, 1);
    const to = [(first.to as { text: string }).text, ...second].sort();
    expect(to).toEqual(["kit@example.org", "mia@example.org"]);
  });

  test("is not sent to moderators who chose none, who are suspended, or who wrote the post", async ({
    world,
    mail,
  }) => {
    const { mia, kit, ben } = world.people;
    const post = await replyOf(mia, world.question.id, SELF_HARM);
    await mailCare({ caseId: await caseIdOf(post) });
    expect(await addresses(mail, 1)).toEqual(["kit@example.org"]);
    await perform(chooseMail, { care: "never" }, as(kit));
    await database().execute(
      sql`update people set suspended_until = now() + interval '1 day' where id = ${mia.id}`,
    );
    await mailCare({ caseId: await caseIdOf(await replyOf(ben, world.question.id, HEART)) });
    expect(mail.count()).toBe(1);
    await database().execute(sql`update people set suspended_until = null where id = ${mia.id}`);
  });

  test("is not sent once the case is closed, and is sent again under its key", async ({ world, mail }) => {
    const { ben, mia } = world.people;
    const caseId = await caseIdOf(await replyOf(ben, world.question.id, HEART));
    await close(mia, caseId);
    await mailCare({ caseId });
    expect(mail.count()).toBe(0);
    expect(jobsOfMail(`care:${caseId}:7:1`)).toMatchObject([{ name: "mail_care", payload: { caseId } }]);
  });

  test("can be at once or never for moderators and admins, and survives unsubscribing as a member", async ({
    world,
  }) => {
    const { ada, mia } = world.people;
    await expect(perform(chooseMail, { care: "daily" }, as(mia))).rejects.toMatchObject({ code: "invalid" });
    expect(kindsFor("moderator")).toEqual(KINDS.filter((kind) => kind !== "queue" && kind !== "numbers"));
    expect(kindsFor("member")).not.toContain("care");
    expect(kindsFor("author")).not.toContain("care");
    const tokenOf = (id: number) =>
      new URL(unsubscribePathFor(id, ["reply"]), "https://x.example").searchParams.get("token");
    const stopAll = (id: number) => perform(unsubscribe, { token: tokenOf(id), all: true }, as(VISITOR));
    expect((await stopAll(ada.id)).before).not.toHaveProperty("care");
    expect((await stopAll(mia.id)).before).toHaveProperty("care");
  });

  test("is deleted with the signs", async ({ world, mail }) => {
    const { ben, mia } = world.people;
    const caseId = await caseIdOf(await replyOf(ben, world.question.id, HEART));
    await mailCare({ caseId });
    await addresses(mail, 2);
    await close(mia, caseId);
    const kept = async () => {
      const { rows } = await database().execute(sql`select key from mails where kind = 'care'`);
      return rows.length;
    };
    const before = await kept();
    await perform(
      sweepLeftovers,
      {},
      { actor: SYSTEM, source: "job", at: new Date(Date.now() + 91 * DAY_MS) },
    );
    expect(before - (await kept())).toBe(2);
  });
});
