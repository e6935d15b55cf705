import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findStatement, listTextsOf } from "@/db/decisions/statements";
import { countUnseen, listNotifications, listUnseenOfDecision } from "@/db/notifications/reads";
import type { ForumEvent } from "@/lib/events/event";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import { markInboxSeen } from "@/lib/forum/notifications/operations";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { effectsOf } from "../support/effects";
import { flag, replyOf } from "../support/flags";
import { test } from "../support/mailing";
import { tell } from "../support/notifications";
import { as } from "../support/world";

/** The jobs of an event as the worker does them, each twice: told twice, nobody hears twice. */
async function workOff(event: ForumEvent): Promise<void> {
  const { jobs } = effectsOf(event);
  for (const job of [...jobs, ...jobs]) if (job.name === "notify_recipients") await tell(job.payload);
}

async function toldTo(person: Member) {
  const { rows } = await listNotifications(person.id, undefined, "decision");
  return rows.map(({ note, decision }) => [note, decision?.mine]);
}

const idOf = ({ decisionIds }: { decisionIds: readonly number[] }) => decisionIds[0] ?? 0;

describe("the notification of a decision", () => {
  test("goes to its writer and each flagger once, and to nobody else", async ({ world, mail }) => {
    const { ben, ada, nova, mia, kit } = world.people;
    const subject = await replyOf(ben, world.question.id, "These tablets fixed me, buy them from my page.");
    await flag(ada, subject);
    await flag(nova, subject, "other", "It is an advertisement, he told me so.");
    const event = await decided(mia, "remove", subject);
    await workOff(event);
    expect(await toldTo(ben)).toEqual([["A moderator removed your reply. Reason: Off topic.", true]]);
    const lines = await listUnseenOfDecision(ben.id, idOf(event));
    expect(lines).toHaveLength(1);
    for (const id of lines) await perform(markInboxSeen, { newest: id, oldest: id }, as(ben));
    expect([await listUnseenOfDecision(ben.id, idOf(event)), await countUnseen(ben.id)]).toEqual([[], 0]);
    for (const flagger of [ada, nova])
      expect(await toldTo(flagger)).toEqual([
        ["A moderator removed what you flagged. Reason: Off topic.", false],
      ]);
    expect([await toldTo(mia), await toldTo(kit)]).toEqual([[], []]);

    await mailNotifications({ personId: ada.id });
    const { text } = await mail.next();
    expect(text).toContain("A moderator removed what you flagged. Reason: Off topic.");
    expect(text).toContain("https://forum.example.org/flags");
    for (const secret of [nova.handle, "he told me so", "It is about tents", ben.handle])
      expect(text).not.toContain(secret);
  });

  test("does not go to a writer whose post stays, but does if it was hidden", async ({ world, mail: _ }) => {
    const { ben, ada, mia } = world.people;
    const harmless = await replyOf(ben, world.question.id, "Nine weeks it was, and then it was gone.");
    await flag(ada, harmless);
    await workOff(await decided(mia, "dismiss", harmless));
    expect(await toldTo(ben)).toEqual([]);
    expect(await toldTo(ada)).toEqual([
      ["A moderator checked what you flagged and left it as it is. Reason: Off topic.", false],
    ]);

    const held = await replyOf(ben, world.question.id, "Eleven weeks it was, and then it was gone.");
    await database().execute(sql`update comments set hidden_at = now() where id = ${held.id}`);
    await database().execute(sql`insert into decisions
      (kind, target_kind, target_id, owner_id, machine, reason_title, reason_text, before, detail)
      values ('hide', 'comment', ${held.id}, ${ben.id}, 'decided', 'Waiting', 'It waits.', '{"standing": {}}', '{}')`);
    await workOff(await decided(mia, "dismiss", held));
    expect(await toldTo(ben)).toEqual([["A moderator restored your reply. Reason: Off topic.", true]]);
  });

  test("is replaced by what happened since", async ({ world, mail: _ }) => {
    const { ben, ada, mia, kit } = world.people;
    const subject = await replyOf(ben, world.question.id, "Ice on it, three times a day, for a week.");
    await flag(ada, subject);
    const event = await decided(mia, "hide", subject);
    await workOff(event);
    const undone = await perform(undoDecision, { decisionId: idOf(event) }, as(kit));
    await workOff(undone);
    // A job of before that comes late tells nothing else.
    await workOff(event);
    expect(await toldTo(ben)).toEqual([
      [
        "A moderator hid your reply (Off topic) and has now undone this decision. Everyone can see your reply again, unless another decision still hides it.",
        true,
      ],
    ]);
    expect(await toldTo(ada)).toEqual([
      ["A moderator hid what you flagged (Off topic) and has now undone this decision.", false],
    ]);
  });

  test("is not followed by its undo for people who never heard of it", async ({ world, mail: _ }) => {
    const { ben, ada, mia } = world.people;
    const flagged = await replyOf(ben, world.question.id, "I taped it for a month and ran anyway.");
    await flag(ada, flagged);
    const approved = await decided(mia, "dismiss", flagged);
    await workOff(approved);
    await workOff(await perform(undoDecision, { decisionId: idOf(approved) }, as(mia)));
    expect(await toldTo(ben)).toEqual([]);
    expect(await toldTo(ada)).toEqual([
      [
        "A moderator checked what you flagged and left it as it is (Off topic) and has now undone this decision.",
        false,
      ],
    ]);

    const quick = await replyOf(ben, world.question.id, "I taped it for a year and ran anyway.");
    const hid = await decided(mia, "hide", quick);
    await workOff(await perform(undoDecision, { decisionId: idOf(hid) }, as(mia)));
    await workOff(hid);
    expect(await toldTo(ben)).toEqual([]);
  });
});

test("of everything an account wrote goes once to its owner, and to each flagger for their post", async ({
  world,
  mail: _,
}) => {
  const { ada, nova, kit } = world.people;
  const subject = await replyOf(nova, world.question.id, "Cheap tablets here, for every knee.");
  await replyOf(nova, world.question.id, "And cheap shoes here, for every foot.");
  await flag(ada, subject);
  const event = await decided(kit, "delete_content", { kind: "person", id: nova.id });
  await workOff(event);
  expect(await toldTo(nova)).toEqual([
    ["A moderator removed everything you wrote. Reason: Off topic.", true],
  ]);
  expect(await toldTo(ada)).toEqual([["A moderator removed what you flagged. Reason: Off topic.", false]]);
  expect((await listTextsOf(idOf(event))).texts.map(({ text }) => text).sort()).toEqual([
    "And cheap shoes here, for every foot.",
    "Cheap tablets here, for every knee.",
  ]);
});

describe("the statement", () => {
  test("is emailed to suspended members, with every part and the full text", async ({ world, mail }) => {
    const { sol, mia } = world.people;
    const [row] = (
      await database().execute<{ id: number }>(sql`
        insert into comments (thread_id, writer_id, body, body_text) values (${world.question.id}, ${sol.id},
          '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"I never said so."}]}]}',
          'I never said so.') returning id::float8 as id`)
    ).rows;
    const event = await decided(mia, "remove", { kind: "comment", id: row?.id ?? 0 });
    await workOff(event);
    await mailNotifications({ personId: sol.id });
    const { subject, text = "" } = await mail.next();
    expect(subject).toContain("A decision");
    const flat = text.replace(/\s+/g, " ");
    for (const part of [
      "What it means: Only you and moderators can see your reply.",
      "How long: Permanently, unless a moderator undoes the decision.",
      "for readers in every country",
      "The rule: Off topic.",
      "What happened: It is about tents.",
      "How we found it: A moderator found it.",
      "What software did: Nothing.",
      `Decided by: @${mia.handle}, moderator`,
      "> I never said so.",
      "You can appeal until",
      "Article 21",
      `https://forum.example.org/decisions/${idOf(event)}`,
    ])
      expect(flat, part).toContain(part);
    await mailNotifications({ personId: sol.id });
    expect(mail.count()).toBe(1);
  });

  test("is shown only to the member concerned and staff, and says what software did", async ({ world }) => {
    const { ben, ada, mia } = world.people;
    const subject = await replyOf(ben, world.question.id, "Walk first, then run, then run downhill.");
    const id = idOf(await decided(mia, "remove", subject));
    const reader = (person: Member, keepsOrder = false) => findStatement(id, { id: person.id, keepsOrder });
    expect(await reader(ada)).toBeNull();
    expect(await reader(ben)).toMatchObject({ owner: null, by: { handle: mia.handle } });
    expect(await reader(mia, true)).toMatchObject({ owner: { handle: ben.handle } });
    expect((await listTextsOf(id)).texts.map(({ text }) => text)).toEqual([
      "Walk first, then run, then run downhill.",
    ]);
    const statement = await reader(ben);
    const alone = statement && { ...statement, by: null, machine: "decided" as const, noticed: true };
    const said = alone && factsOf(alone).find(({ name }) => name === "What software did")?.says;
    expect(said).toBe(
      "The forum’s software decided this alone, because of the number of flags. A moderator will check it.",
    );
  });
});
