import { describe, expect } from "vitest";
import { listLog } from "@/db/decisions/log";
import type { DecisionKind } from "@/db/decisions/schema";
import { findStatement } from "@/db/decisions/statements";
import { listNotifications } from "@/db/notifications/reads";
import { DomainError } from "@/lib/errors";
import type { EventOf, ForumEvent } from "@/lib/events/event";
import { KINDS, TOGETHER_KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { decideTogether, undoTogether } from "@/lib/forum/moderation/decisions/together-operations";
import { entryTitle } from "@/lib/forum/moderation/log/titles";
import { verifyLog } from "@/lib/forum/moderation/log/verify";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import type { Target } from "@/lib/forum/targets/target";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { KIND_ROWS } from "../support/decision-kinds";
import { aReply, newMember } from "../support/decision-targets";
import { decided, reasonCalled } from "../support/decisions";
import { dump } from "../support/dump";
import { effectsOf } from "../support/effects";
import { flag, replyOf } from "../support/flags";
import { test } from "../support/mailing";
import { tell } from "../support/notifications";
import { as, type World } from "../support/world";

async function together(by: Member, kind: string, caseIds: readonly number[], more: object = {}) {
  const reasonId = await reasonCalled("off_topic");
  return perform(decideTogether, { kind, caseIds, reasonId, note: "It is about tents.", ...more }, as(by));
}

const undo = (by: Member, { togetherId }: { togetherId: string }) =>
  perform(undoTogether, { togetherId }, as(by));

async function flaggedReplies(
  world: World,
  owners: readonly Member[],
  reason: "spam" | "off_topic" = "spam",
) {
  const flagger = await newMember();
  const replies: { subject: Target; caseId: number }[] = [];
  for (const owner of owners) {
    const { subject } = await aReply(world, owner);
    replies.push({ subject, caseId: (await flag(flagger, subject, reason)).caseId });
  }
  return replies;
}

async function workOff(event: ForumEvent): Promise<void> {
  for (const job of effectsOf(event).jobs)
    if (job.name === "notify_recipients" && job.payload.of === "statement") await tell(job.payload);
}

const toldTo = async (person: Member) =>
  (await listNotifications(person.id, undefined, "decision")).rows.map(({ note }) => note);

/** Two targets of one kind of decision, flagged by the same member for the same reason. */
async function setUp(world: World, kind: DecisionKind) {
  const { mia, kit } = world.people;
  const { about, afterFlag, look } = KIND_ROWS[kind];
  const flagger = await newMember();
  const all: { owner: Member; subject: Target; caseId: number; more: object | undefined }[] = [];
  for (const owner of [await newMember(), await newMember()]) {
    const { subject, more } = await about(world, owner);
    const { caseId } = await flag(flagger, subject);
    await afterFlag?.(subject);
    all.push({ owner, subject, caseId, more });
  }
  const by = KINDS[kind].power === "admins" ? kit : mia;
  const caseIds = all.map(({ caseId }) => caseId);
  return {
    flagger,
    all,
    lookAtBoth: () => Promise.all(all.map(({ subject, owner }) => look(subject, owner))),
    decide: () => together(by, kind, caseIds, all[0]?.more),
  };
}

const idOf = ({ made }: EventOf<"decisions.made">, { subject }: { subject: Target }) =>
  made.find((one) => one.subject.id === subject.id)?.decisionId ?? 0;

describe.each(TOGETHER_KINDS)("two decisions of the kind %s, made together", (kind) => {
  const row = KIND_ROWS[kind];

  test("work, and are undone together without a trace but for the record", async ({ world }) => {
    const { lookAtBoth, decide } = await setUp(world, kind);
    const [before, whole] = [await lookAtBoth(), await dump(row.leaves)];
    expect(before).not.toContainEqual(row.does);
    const event = await decide();
    expect(await lookAtBoth()).toEqual([row.does, row.does]);
    expect(event.left).toEqual([]);
    expect((await undo(world.people.kit, event)).left).toEqual([]);
    expect(await lookAtBoth()).toEqual(before);
    expect(await dump(row.leaves)).toEqual(whole);
  });

  test("are emailed to each owner with the reason, and so is their undo", async ({ world, mail }) => {
    const { flagger, all, decide } = await setUp(world, kind);
    const event = await decide();
    const hear = async (sentence: string) => {
      for (const { owner, subject } of all) {
        await mailNotifications({ personId: owner.id });
        if (row.told === null) {
          expect([await toldTo(owner), mail.count()]).toEqual([[], 0]);
          continue;
        }
        const said = ((await mail.next()).text ?? "").replace(/\s+/g, " ");
        expect(said).toContain(`${row.told}${sentence}`);
        expect(said).toContain(`/decisions/${idOf(event, { subject })}`);
      }
    };
    await workOff(event);
    expect(await toldTo(flagger)).toEqual(Array(2).fill(`${row.outcome}. Reason: Off topic.`));
    await hear(". Reason: Off topic.");
    await workOff(await undo(world.people.kit, event));
    await hear(" (Off topic) and has now undone this decision.");
  });

  test("have a statement each, and an entry each in the public log", async ({ world }) => {
    const { all, decide } = await setUp(world, kind);
    const event = await decide();
    for (const one of all) {
      const statement = await findStatement(idOf(event, one), { id: one.owner.id, keepsOrder: false });
      if (!statement) throw new Error("There is no statement.");
      expect(factsOf(statement)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ name: "What it means", says: row.means }),
          expect.objectContaining({ name: "What happened", says: "It is about tents." }),
        ]),
      );
    }
    const logged = async () => (await listLog({})).entries.slice(0, 2);
    expect((await logged()).map(entryTitle)).toEqual([row.log, row.log]);
    await undo(world.people.kit, event);
    expect((await logged()).map((entry) => entry.kind)).toEqual(["undone", "undone"]);
    expect(await verifyLog()).toMatchObject({ unbroken: true });
  });
});

describe("decisions made together", () => {
  test("leave the case that a colleague has decided meanwhile as it is", async ({ world }) => {
    const { mia, kit } = world.people;
    const [one, two, three] = await flaggedReplies(world, [
      await newMember(),
      await newMember(),
      await newMember(),
    ]);
    if (!one || !two || !three) throw new Error("There are too few cases.");
    await decided(kit, "dismiss", two.subject, { caseId: two.caseId });
    const caseIds = [one, two, three].map(({ caseId }) => caseId);
    const event = await together(mia, "hide", caseIds);
    expect(event.left).toEqual([two.caseId]);
    expect(event.made.map(({ caseId }) => caseId)).toEqual([one.caseId, three.caseId]);
    expect(await KIND_ROWS.hide.look(two.subject, mia)).toBe(true);
  });

  test("are refused with the colleague's name if none is left", async ({ world }) => {
    const { mia, kit } = world.people;
    const cases = await flaggedReplies(world, [await newMember(), await newMember()]);
    for (const { subject, caseId } of cases) await decided(kit, "hide", subject, { caseId });
    await expect(
      together(
        mia,
        "remove",
        cases.map(({ caseId }) => caseId),
      ),
    ).rejects.toThrow(/kit decided this case just now\./);
  });

  test("of two moderators at once are made once for each case", async ({ world }) => {
    const { mia, kit } = world.people;
    const owners = await Promise.all([newMember(), newMember(), newMember(), newMember()]);
    const ids = (await flaggedReplies(world, owners)).map(({ caseId }) => caseId);
    const both = await Promise.allSettled([
      together(mia, "hide", ids.slice(0, 3)),
      together(kit, "remove", ids.slice(1).toReversed()),
    ]);
    const made = both.flatMap((one) =>
      one.status === "fulfilled" ? one.value.made.map(({ caseId }) => caseId) : [],
    );
    expect(made.toSorted()).toEqual(ids.toSorted());
  });

  test("are undone one by one, and the rest together", async ({ world }) => {
    const { mia, kit } = world.people;
    const cases = await flaggedReplies(world, [await newMember(), await newMember()]);
    const event = await together(
      mia,
      "hide",
      cases.map(({ caseId }) => caseId),
    );
    const [first, second] = event.made;
    await perform(undoDecision, { decisionId: first?.decisionId }, as(kit));
    const undone = await undo(mia, event);
    expect(undone).toMatchObject({
      undone: [{ decisionId: second?.decisionId }],
      left: [first?.decisionId],
    });
    await expect(undo(mia, event)).rejects.toThrow("This decision has already been undone.");
  });

  test("are about alike cases: one writer, one reason or one link", async ({ world }) => {
    const { mia } = world.people;
    const [spam] = await flaggedReplies(world, [await newMember()]);
    const owner = await newMember();
    const [offTopic, another] = [
      ...(await flaggedReplies(world, [owner], "off_topic")),
      ...(await flaggedReplies(world, [owner], "spam")),
    ];
    const ids = (...some: ({ caseId: number } | undefined)[]) => some.map((one) => one?.caseId ?? 0);
    await expect(together(mia, "hide", ids(spam, offTopic))).rejects.toThrow(/nothing|in common/);
    expect((await together(mia, "hide", ids(offTopic, another))).made).toHaveLength(2);

    const linking = async (reason: "spam" | "off_topic") => {
      const body = "Read https://www.shoes.example/best before you buy any others, all of you.";
      const subject = await replyOf(await newMember(), world.question.id, body);
      return flag(world.people.ada, subject, reason);
    };
    const linked = [await linking("spam"), await linking("off_topic")];
    expect((await together(mia, "remove", ids(...linked))).made).toHaveLength(2);
  });

  test("take cases about the same member in any order without a deadlock", async ({ world }) => {
    const { mia, kit } = world.people;
    const owner = await newMember();
    const cases = await flaggedReplies(world, [owner, owner]);
    const account = await flag(await newMember(), { kind: "person", id: owner.id });
    const ids = [account.caseId, ...cases.map(({ caseId }) => caseId)];
    await Promise.all([
      together(mia, "dismiss", ids),
      decided(kit, "warn", { kind: "person", id: owner.id }).catch((error) => {
        if (!(error instanceof DomainError)) throw error;
      }),
    ]);
  });

  test("need at least two cases and at most fifty", async ({ world }) => {
    const { mia } = world.people;
    const [one] = await flaggedReplies(world, [await newMember()]);
    const id = one?.caseId ?? 0;
    await expect(together(mia, "hide", [id, id])).rejects.toThrow("Choose at least two cases.");
    const many = Array.from({ length: 51 }, (_, n) => n + 1);
    await expect(together(mia, "hide", many)).rejects.toThrow("Choose at most 50 cases at once.");
  });
});
