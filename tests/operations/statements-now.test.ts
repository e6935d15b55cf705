import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { cameOf } from "@/app/(member)/flags/flag-outcome";
import { findAppeal } from "@/db/appeals/reads";
import { database } from "@/db/client";
import { listLog } from "@/db/decisions/log";
import { findStatement } from "@/db/decisions/statements";
import { findOwnFlagOf } from "@/db/flags/reads";
import { listNotifications } from "@/db/notifications/reads";
import { findThread } from "@/db/threads/reads";
import { inTransaction } from "@/db/transaction";
import type { ForumEvent } from "@/lib/events/event";
import { hold, release } from "@/lib/forum/filters/holding/hold";
import { raiseFlag } from "@/lib/forum/filters/holding/raise-flag";
import { decideAppeal, makeAppeal } from "@/lib/forum/moderation/appeals/operations";
import { escalate } from "@/lib/forum/moderation/cases/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import type { Target } from "@/lib/forum/targets/target";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { newMember } from "../support/decision-targets";
import { decided } from "../support/decisions";
import { effectsOf } from "../support/effects";
import { caseOf, flag, replyOf } from "../support/flags";
import { test } from "../support/mailing";
import { tell } from "../support/notifications";
import { as, type World } from "../support/world";

const idOf = ({ decisionIds }: { decisionIds: readonly number[] }) => decisionIds[0] ?? 0;

async function factsFor(decisionId: number, owner: Member, at?: Date) {
  const statement = await findStatement(decisionId, { id: owner.id, keepsOrder: false });
  if (!statement) throw new Error(`There is no statement of the decision ${decisionId}.`);
  return Object.fromEntries(factsOf(statement, at).map(({ name, says }) => [name, says]));
}

async function workOff(event: ForumEvent): Promise<void> {
  for (const job of effectsOf(event).jobs) if (job.name === "notify_recipients") await tell(job.payload);
}

const toldTo = async (person: Member) =>
  (await listNotifications(person.id, undefined, "decision")).rows.map(({ note }) => note);

async function held(target: Target, caseId: number | null = null, noticed = false): Promise<number> {
  const hide = { kind: "hide", target, reason: { key: "held" }, caseId, noticed } as const;
  return (await inTransaction((tx) => hold(tx, hide, new Date()))).decisionId;
}

const aReply = async ({ question: { id } }: World, writer: Member) =>
  replyOf(writer, id, `Run through it, ${Math.random()} times if need be.`);

describe("a decision that another one ends", () => {
  for (const [kind, ender] of [
    ["hide", "restore"],
    ["remove", "restore"],
    ["lock", "unlock"],
    ["suspend", "restore"],
  ] as const)
    test(`leaves no appeal against a ${kind} open, and its statement says so until the undo`, async ({
      world,
      mail: _,
    }) => {
      const { ada, mia, kit } = world.people;
      const writer = kind === "lock" ? ada : await newMember();
      const subject: Target =
        kind === "lock"
          ? { kind: "thread", id: world.question.id }
          : kind === "suspend"
            ? { kind: "person", id: writer.id }
            : await aReply(world, writer);
      const decisionId = idOf(await decided(mia, kind, subject, kind === "suspend" ? { days: 3 } : {}));
      const { appealId } = await perform(makeAppeal, { decisionId, text: "It was meant well." }, as(writer));

      const ending = await decided(kit, ender, subject);
      expect(await findAppeal({ id: appealId })).toMatchObject({ granted: true, answer: null });
      const facts = await factsFor(decisionId, writer);
      expect(facts).not.toHaveProperty("What it means");
      expect(facts["What holds now"]).toMatch(/again\.$|no longer/);
      expect(facts["How long"]).toMatch(/^Until .*, when a moderator (restored|unlocked) your \w+\.$/);
      await workOff(ending);
      expect((await toldTo(writer))[0]).toMatch(/Reason: Off topic\. This also grants your appeal\.$/);
      const late = perform(makeAppeal, { decisionId, text: "Once more." }, as(writer));
      await expect(late).rejects.toMatchObject({ code: "conflict" });

      await perform(undoDecision, { decisionId: idOf(ending) }, as(kit));
      expect(await findAppeal({ id: appealId })).toMatchObject({ granted: null, decidedAt: null });
      expect(await factsFor(decisionId, writer)).toHaveProperty("What it means");
      await perform(undoDecision, { decisionId }, as(kit));
    });

  test("says that a restored post needs no appeal", async ({ world }) => {
    const { ben, mia, kit } = world.people;
    const subject = await aReply(world, ben);
    const decisionId = idOf(await decided(mia, "hide", subject));
    await decided(kit, "restore", subject);
    await expect(perform(makeAppeal, { decisionId, text: "It was fine." }, as(ben))).rejects.toThrow(
      "A moderator has since restored your reply, so there is nothing to appeal.",
    );
  });
});

describe("the statement", () => {
  test("says that another decision still hides a post, or that its writer deleted it", async ({ world }) => {
    const { ben, mia } = world.people;
    const subject = await aReply(world, ben);
    const hid = idOf(await decided(mia, "hide", subject));
    const removed = await decided(mia, "remove", subject);
    await perform(undoDecision, { decisionId: hid }, as(mia));
    expect((await factsFor(hid, ben))["What holds now"]).toBe("Another decision still hides it.");
    await perform(undoDecision, { decisionId: idOf(removed) }, as(mia));
    expect((await factsFor(hid, ben))["What holds now"]).toBe("Everyone can see your reply again.");
    await database().execute(sql`update comments set withdrawn_at = now() where id = ${subject.id}`);
    expect((await factsFor(hid, ben))["What holds now"]).toBe("You deleted your reply.");
  });

  test("of a suspension that is over is in the past tense", async ({ world }) => {
    const writer = await newMember();
    const subject = { kind: "person", id: writer.id } as const;
    const id = idOf(await decided(world.people.mia, "suspend", subject, { days: 3 }));
    const now = await factsFor(id, writer);
    expect(now["What it means"]).toMatch(/^You cannot post/);
    const later = await factsFor(id, writer, new Date(Date.now() + 4 * DAY_MS));
    expect(later["What it meant"]).toMatch(/^You could not post/);
    expect(later["How long"]).toMatch(/The decision is over\.$/);
    expect(later["What holds now"]).toMatch(/no longer stops you/);
  });

  test("of a decision about an account says how the post behind it was found", async ({ world }) => {
    const { ada, mia } = world.people;
    const found = async (behind: "flag" | "filter" | "nothing") => {
      const writer = await newMember();
      const subject = await aReply(world, writer);
      const spam = { target: subject, origin: "filter", reason: "spam", because: [], weight: 1 } as const;
      const fromCaseId =
        behind === "flag"
          ? (await flag(ada, subject)).caseId
          : behind === "filter"
            ? (await inTransaction((tx) => raiseFlag(tx, spam, new Date()))).openCase.id
            : null;
      const person = { kind: "person", id: writer.id } as const;
      const id = idOf(await decided(mia, "warn", person, { fromCaseId }));
      return (await factsFor(id, writer))["How we found it"];
    };
    expect(await found("flag")).toBe(
      "Somebody flagged your reply, and a moderator then checked your account. We never say who.",
    );
    expect(await found("filter")).toBe(
      "The forum’s spam filter found your reply, and a moderator then checked your account.",
    );
    expect(await found("nothing")).toBe("A moderator found it. Nobody had flagged your account.");
  });

  test("of a decision about an escalated account, too, but not by another member’s case", async ({
    world,
  }) => {
    const { ada, mia, kit, jo } = world.people;
    const subject = await aReply(world, jo);
    const { caseId } = await flag(ada, subject);
    await perform(escalate, { subject, escalation: "The author recommends tablets here." }, as(mia));
    const id = idOf(await decided(kit, "warn", { kind: "person", id: jo.id }));
    expect((await factsFor(id, jo))["How we found it"]).toMatch(/^Somebody flagged your reply, and/);
    const other = await newMember();
    const of = idOf(await decided(mia, "warn", { kind: "person", id: other.id }, { fromCaseId: caseId }));
    expect((await factsFor(of, other))["How we found it"]).toMatch(/^A moderator found it\./);
  });
});

describe("the flagger reads under “Your flags”", () => {
  test("that a decision was ended or undone since", async ({ world }) => {
    const { ada, ben, mia, kit } = world.people;
    const subject = await aReply(world, ben);
    await flag(ada, subject);
    const outcome = async () => {
      const own = await findOwnFlagOf(ada.id, subject);
      return own && cameOf(own);
    };
    const decisionId = idOf(await decided(mia, "hide", subject));
    expect(await outcome()).toBe("A moderator agreed with you. Decision: hidden.");
    const restored = await decided(kit, "restore", subject);
    expect(await outcome()).toBe("A moderator agreed with you. Decision: hidden, and since then restored.");
    await perform(undoDecision, { decisionId: idOf(restored) }, as(kit));
    const { appealId } = await perform(makeAppeal, { decisionId, text: "It was meant well." }, as(ben));
    await perform(decideAppeal, { appealId, granted: true, answer: "It was." }, as(kit));
    expect(await outcome()).toBe(
      "A moderator agreed with you at first, and the decision has since been undone.",
    );
  });
});

describe("an automatic decision", () => {
  test("that a moderator undoes is logged as undone by that moderator", async ({ world, mail: _ }) => {
    const { ben, mia } = world.people;
    const subject = await aReply(world, ben);
    const decisionId = await held(subject);
    await tell({ of: "statement", decisionId });
    await workOff(await perform(undoDecision, { decisionId }, as(mia)));
    const [undone, made] = (await listLog({ limit: 2 })).entries;
    expect(made).toMatchObject({ kind: "decided", data: { by: null, machine: "decided" } });
    expect(undone).toMatchObject({ kind: "undone", data: { by: mia.handle, machine: "none" } });
    expect((await factsFor(decisionId, ben))["What software did"]).toMatch(
      /A moderator has checked it since\.$/,
    );
    expect((await toldTo(ben))[0]).toMatch(/^The forum hid your reply .*\. A moderator has now undone/);
  });

  test("that ends with its flags says so, and names no moderator", async ({ world, mail: _ }) => {
    const { ada, ben } = world.people;
    const subject = await aReply(world, ben);
    const { caseId } = await flag(ada, subject);
    const decisionId = await held(subject, caseId, true);
    await tell({ of: "statement", decisionId });
    await inTransaction((tx) => release(tx, decisionId, new Date()));
    await tell({ of: "statement", decisionId });
    const facts = await factsFor(decisionId, ben);
    expect(facts["How long"]).toMatch(/when flags were withdrawn\.$/);
    expect(facts["What software did"]).toMatch(/The software ended the decision itself/);
    expect((await toldTo(ben))[0]).toMatch(/and has now ended this decision, because flags were withdrawn\./);
    expect((await listLog({ limit: 1 })).entries[0]).toMatchObject({
      kind: "undone",
      data: { by: null, machine: "decided" },
    });
  });
});

/** When the emails to somebody are sent, earliest first. */
async function mailTimes({ id }: Member): Promise<Date[]> {
  const { rows } = await database().execute<{ at: string }>(sql`
    select j.run_at as at from graphile_worker._private_jobs j
    where (j.payload ->> 'personId')::bigint = ${id} order by j.run_at`);
  return rows.map(({ at }) => new Date(at));
}

describe("the email of a decision", () => {
  test.for([
    ["suspend", true],
    ["silence", true],
    ["warn", true],
    ["hide", false],
  ] as const)("about %s is sent at once: %s", async ([kind, atOnce], { world, mail: _ }) => {
    const writer = await newMember();
    const reply = await aReply(world, writer);
    const subject: Target = kind === "hide" ? reply : { kind: "person", id: writer.id };
    // Another notification of the writer already waits for its email.
    await tell({ of: "acceptance", commentId: reply.id, by: world.people.ada.id });
    await workOff(await decided(world.people.mia, kind, subject, kind === "hide" ? {} : { days: 3 }));
    const [first] = await mailTimes(writer);
    expect((first?.getTime() ?? 0) - Date.now() < 1_000).toBe(atOnce);
  });
});

test("after an undo, flags count in the case that a newer flag opened, and are decided with it", async ({
  world,
  mail: _,
}) => {
  const { ada, ben, nova, mia, kit } = world.people;
  const subject = await aReply(world, ben);
  await flag(ada, subject);
  const approved = await decided(mia, "dismiss", subject);
  await workOff(approved);
  const { caseId } = await flag(nova, subject);
  const alone = (await caseOf(caseId)).weight;
  const undone = await perform(undoDecision, { decisionId: idOf(approved) }, as(kit));
  expect(await caseOf(caseId)).toMatchObject({ flagCount: 2, decidedAt: null });
  expect((await caseOf(caseId)).weight).toBeGreaterThan(alone);
  await workOff(undone);
  expect((await toldTo(ada))[0]).toMatch(/and has now undone this decision\.$/);
  await workOff(await decided(mia, "remove", subject));
  const own = await findOwnFlagOf(ada.id, subject);
  expect(own?.settled).toMatchObject({ upheld: true, kind: "remove" });
});

test("a locked thread says for which reason", async ({ world }) => {
  const { story, people } = world;
  const made = await decided(people.mia, "lock", { kind: "thread", id: story.id });
  const read = async () => {
    const found = await findThread(story.id);
    return found?.state === "shown" ? found.thread : null;
  };
  expect(await read()).toMatchObject({ locked: true, lockedFor: "Off topic" });
  await perform(undoDecision, { decisionId: idOf(made) }, as(people.kit));
  expect(await read()).toMatchObject({ locked: false, lockedFor: null });
});
