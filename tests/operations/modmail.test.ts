import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { countToDecide } from "@/db/cases/queue";
import { database } from "@/db/client";
import { listLog } from "@/db/decisions/log";
import {
  countUnseenModmail,
  findModmail,
  listAllModmail,
  listModmailMessages,
  listModmailOf,
  listUnansweredModmail,
} from "@/db/modmail/reads";
import { closeModmail, seeModmail, startModmail } from "@/lib/forum/moderation/modmail/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { MINUTE_MS } from "@/lib/time";
import { deleteModmail, startedBy, writtenBy } from "../support/modmail";
import { test as base } from "../support/with-world";
import { as } from "../support/world";

const test = base.extend("noModmail", { auto: true }, async ({ world: _ }) => deleteModmail());

const close = (by: Member, modmailId: number, closing = true) =>
  perform(closeModmail, { modmailId, close: closing }, as(by));
const see = (by: Member, modmailId: number, at?: Date) => perform(seeModmail, { modmailId }, as(by, at));
const idsOf = ({ rows }: { rows: { id: number }[] }) => rows.map(({ id }) => id);
const unansweredFor = async (moderator: Member) => idsOf(await listUnansweredModmail(moderator.id));
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);

describe("a private thread that a member starts", () => {
  test("is listed for the member and for every moderator but the member", async ({ world }) => {
    const { ada, mia, kit } = world.people;
    const { modmailId: adas } = await startedBy(ada);
    const { modmailId: mias } = await startedBy(mia, null, later(1));
    expect(idsOf(await listModmailOf(ada.id))).toEqual([adas]);
    expect(await unansweredFor(mia)).toEqual([adas]);
    expect(await unansweredFor(kit)).toEqual([adas, mias]);
    expect(idsOf(await listAllModmail(mia.id))).toEqual([adas]);
    expect((await countToDecide(mia.id)).messages).toBe(1);
    expect((await countToDecide(kit.id)).messages).toBe(2);
    expect(await findModmail(adas)).toMatchObject({ personId: ada.id, unanswered: true, waiting: 1 });
  });

  test("leaves the moderators’ list with an answer, and comes back at the place of the first question", async ({
    world,
  }) => {
    const { ada, ben, mia, kit } = world.people;
    const first = await startedBy(ada, null, later(-9));
    const second = await startedBy(ben, null, later(-8));
    await writtenBy(ada, first.modmailId, "Are you there?", later(-7));
    expect(await unansweredFor(mia)).toEqual([first.modmailId, second.modmailId]);
    await writtenBy(mia, first.modmailId, "Yes.", later(-6));
    expect(await unansweredFor(kit)).toEqual([second.modmailId]);
    await writtenBy(ada, first.modmailId, "Thank you. One thing more?", later(-5));
    expect(await unansweredFor(kit)).toEqual([second.modmailId, first.modmailId]);
  });

  test("says who wrote, and as what, also when a moderator is no moderator any more", async ({ world }) => {
    const { ada, mia } = world.people;
    const { modmailId } = await startedBy(ada);
    await writtenBy(mia, modmailId);
    await database().execute(sql`update people set role = 'member' where id = ${mia.id}`);
    const { messages } = await listModmailMessages(modmailId);
    expect(messages.map(({ by, byModerator }) => [by?.handle, byModerator])).toEqual([
      [ada.handle, false],
      [mia.handle, true],
    ]);
    await database().execute(sql`update people set role = 'moderator' where id = ${mia.id}`);
  });

  test("is never in the public log", async ({ world }) => {
    const { ada, mia } = world.people;
    const before = (await listLog({})).entries.length;
    const { modmailId } = await startedBy(ada);
    await close(mia, modmailId);
    expect((await listLog({})).entries).toHaveLength(before);
  });
});

describe("how much a member can write", () => {
  test("is three threads without an answer, and ten messages in a row in each", async ({ world }) => {
    const { ada, mia } = world.people;
    const [first] = [await startedBy(ada), await startedBy(ada), await startedBy(ada)];
    await expect(startedBy(ada)).rejects.toThrow("You have 3 messages without an answer");
    for (let n = 2; n <= 10; n++) await writtenBy(ada, first.modmailId);
    await expect(writtenBy(ada, first.modmailId)).rejects.toThrow(
      "You have sent 10 messages here since a moderator last wrote",
    );
    await writtenBy(mia, first.modmailId, "We are looking into it.");
    await writtenBy(ada, first.modmailId, "Thank you.");
    await close(mia, first.modmailId);
    await startedBy(ada);
    await expect(startedBy(ada)).rejects.toMatchObject({ code: "conflict" });
  });

  test("is one thread and three messages in a row for a suspended member", async ({ world }) => {
    const { sol, mia } = world.people;
    const { modmailId } = await startedBy(sol);
    await expect(startedBy(sol)).rejects.toThrow("You have 1 message without an answer");
    await writtenBy(sol, modmailId);
    await writtenBy(sol, modmailId);
    await expect(writtenBy(sol, modmailId)).rejects.toThrow("You have sent 3 messages here");
    await writtenBy(mia, modmailId, "Your suspension ends on Sunday.");
    expect(await writtenBy(sol, modmailId, "Thank you.")).toMatchObject({ byModerator: false });
  });

  test("is not exceeded by threads that are started at once", async ({ world }) => {
    const { ada } = world.people;
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => startedBy(ada)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect((await listModmailOf(ada.id)).rows).toHaveLength(3);
  });

  test("is not limited for moderators, who write to as many members as they need", async ({ world }) => {
    const { ada, mia } = world.people;
    for (let n = 0; n < 5; n++) await startedBy(mia, ada);
    expect((await listModmailOf(ada.id)).rows).toHaveLength(5);
    expect(await unansweredFor(world.people.kit)).toEqual([]);
  });
});

describe("a private thread that a moderator starts", () => {
  test("can be read and answered by the member and by the other moderators", async ({ world }) => {
    const { ada, mia, kit } = world.people;
    const { modmailId } = await startedBy(mia, ada);
    expect((await listModmailOf(ada.id)).rows).toMatchObject([{ unseen: true, byModerator: true }]);
    await writtenBy(ada, modmailId, "I did not know that.");
    expect(await unansweredFor(kit)).toEqual([modmailId]);
    await writtenBy(kit, modmailId, "Now you do.");
    const { messages } = await listModmailMessages(modmailId);
    expect(messages.map(({ byModerator }) => byModerator)).toEqual([true, false, true]);
  });

  test("is the member’s side for a moderator who gets it", async ({ world }) => {
    const { mia, kit } = world.people;
    const { modmailId } = await startedBy(kit, mia);
    expect(await writtenBy(mia, modmailId)).toMatchObject({ byModerator: false });
    expect(await unansweredFor(mia)).toEqual([]);
    expect(await unansweredFor(kit)).toEqual([modmailId]);
    await expect(close(mia, modmailId)).rejects.toThrow("another moderator must close it");
  });

  test("cannot go to the moderator, to a guest of an imported blog, or to nobody", async ({ world }) => {
    const { mia } = world.people;
    await expect(startedBy(mia, mia)).rejects.toThrow("You cannot write to yourself");
    const { rows } = await database().execute<{ id: number }>(sql`
      insert into people (handle, email, imported_at) values ('guest-of-2011', 'guest@example.net', now())
      returning id::float8 as id`);
    const input = { title: "Your comments", text: "Are these yours?" };
    for (const to of [rows[0]?.id, 987_654])
      await expect(perform(startModmail, { ...input, to }, as(mia))).rejects.toThrow("Nobody can sign in");
  });
});

describe("the number of unread messages", () => {
  test("counts threads in which a moderator wrote since the member last read or wrote", async ({ world }) => {
    const { ada, mia, kit } = world.people;
    const { modmailId } = await startedBy(mia, ada, later(-9));
    await startedBy(kit, ada, later(-8));
    expect(await countUnseenModmail(ada.id)).toBe(2);
    await see(ada, modmailId, later(-7));
    expect(await countUnseenModmail(ada.id)).toBe(1);
    await writtenBy(kit, modmailId, "And this.", later(-6));
    expect(await countUnseenModmail(ada.id)).toBe(2);
    await writtenBy(ada, modmailId, "I see.", later(-5));
    expect(await countUnseenModmail(ada.id)).toBe(1);
    await expect(see(mia, modmailId)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("closing without an answer", () => {
  test("names the moderator, frees the member, and ends with the member’s next message", async ({
    world,
  }) => {
    const { ada, mia, kit } = world.people;
    const { modmailId } = await startedBy(ada, null, later(-9));
    await close(mia, modmailId);
    expect(await findModmail(modmailId)).toMatchObject({
      unanswered: false,
      closedBy: { handle: mia.handle },
    });
    expect(await unansweredFor(kit)).toEqual([]);
    expect((await listAllModmail(kit.id)).rows).toMatchObject([{ closed: true, unanswered: false }]);
    await writtenBy(ada, modmailId, "One thing more.", later(-1));
    expect(await findModmail(modmailId)).toMatchObject({ unanswered: true, closedAt: null, closedBy: null });
  });

  test("can be undone, and the thread is then as old as it was", async ({ world }) => {
    const { ada, ben, mia } = world.people;
    const first = await startedBy(ada, null, later(-9));
    const second = await startedBy(ben, null, later(-8));
    await close(mia, first.modmailId);
    await expect(close(mia, first.modmailId)).rejects.toMatchObject({ code: "conflict" });
    await close(mia, first.modmailId, false);
    await expect(close(mia, first.modmailId, false)).rejects.toMatchObject({ code: "conflict" });
    expect(await unansweredFor(mia)).toEqual([first.modmailId, second.modmailId]);
  });
});

describe("the record", () => {
  test("has an audit entry for each act, without the words", async ({ world }) => {
    const { ada, mia } = world.people;
    const { modmailId } = await startedBy(ada);
    await close(mia, modmailId);
    await writtenBy(mia, modmailId);
    const { rows } = await database().execute<{ operation: string; actor: string; data: object }>(sql`
      select a.operation, p.handle as actor, e.data from audit_entries a
      join events e on e.id = a.event_id join people p on p.id = a.actor_id
      where (e.data ->> 'modmailId')::bigint = ${modmailId} order by e.id`);
    expect(rows.map(({ operation, actor }) => `${actor} ${operation}`)).toEqual([
      `${ada.handle} startModmail`,
      `${mia.handle} closeModmail`,
      `${mia.handle} writeModmail`,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/tell me more|Here is more|about my post/);
  });

  test("keeps a moderator’s words when the moderator’s account is deleted, and nothing of a deleted member", async ({
    world,
  }) => {
    const { ada } = world.people;
    const input = { handle: "gone-soon", email: "gone@example.org", role: "moderator" as const };
    const { personId } = await perform(enrolPerson, input, as(SYSTEM));
    const gone: Member = { ...world.people.mia, id: personId, handle: "gone-soon" };
    const { modmailId: adas } = await startedBy(gone, ada);
    const { modmailId: own } = await startedBy(gone);
    await database().execute(sql`delete from people where id = ${personId}`);
    expect((await listModmailMessages(adas)).messages).toMatchObject([{ by: null, byModerator: true }]);
    expect(await findModmail(own)).toBeNull();
    expect((await listModmailMessages(own)).messages).toEqual([]);
  });
});

test("a long thread is read from its end, and earlier messages by the page", async ({ world }) => {
  const { ada, mia } = world.people;
  const { modmailId } = await startedBy(ada);
  const written: string[] = ["Could you tell me more?"];
  for (let n = 1; n <= 120; n++) {
    await writtenBy(n % 2 === 0 ? ada : mia, modmailId, `Message ${n}.`);
    written.push(`Message ${n}.`);
  }
  const last = await listModmailMessages(modmailId);
  await writtenBy(ada, modmailId, "Written meanwhile.");
  const middle = await listModmailMessages(modmailId, last.next ?? undefined);
  const first = await listModmailMessages(modmailId, middle.next ?? undefined);
  expect(first.next).toBeNull();
  const read = [first, middle, last].flatMap(({ messages }) => messages.map(({ text }) => text));
  expect(read).toEqual(written);
  expect(last.messages).toHaveLength(50);
});
