import { describe, expect } from "vitest";
import { listLog } from "@/db/decisions/log";
import type { DecisionKind } from "@/db/decisions/schema";
import { findStatement } from "@/db/decisions/statements";
import { listNotifications } from "@/db/notifications/reads";
import type { ForumEvent } from "@/lib/events/event";
import { KIND_NAMES, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import { entryTitle } from "@/lib/forum/moderation/log/titles";
import { verifyLog } from "@/lib/forum/moderation/log/verify";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import type { Target } from "@/lib/forum/targets/target";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { KIND_ROWS } from "../support/decision-kinds";
import { newMember } from "../support/decision-targets";
import { decided, reasonCalled } from "../support/decisions";
import { dump } from "../support/dump";
import { effectsOf } from "../support/effects";
import { flag } from "../support/flags";
import { test } from "../support/mailing";
import { tell } from "../support/notifications";
import { as, type World } from "../support/world";

/** Every kind by the form for decisions, and a split by the form of a comment, at `/promote`. */
const WAYS: readonly (readonly [way: string, kind: DecisionKind])[] = [
  ...KIND_NAMES.map((kind) => [kind, kind] as const),
  ["split, at /promote", "split"],
];

/** The target is flagged by another member; a moderator decides, and an admin can undo the decision. */
async function setUp(world: World, [way, kind]: (typeof WAYS)[number]) {
  const { mia, kit } = world.people;
  const [owner, flagger] = [await newMember(), await newMember()];
  const { about, afterFlag } = KIND_ROWS[kind];
  const { subject, more } = await about(world, owner);
  await flag(flagger, subject);
  await afterFlag?.(subject);
  const decide = () =>
    way === kind
      ? decided(KINDS[kind].power === "admins" ? kit : mia, kind, subject, more)
      : promoted(mia, subject, more);
  const undo = ({ decisionIds }: { decisionIds: readonly number[] }) =>
    perform(undoDecision, { decisionId: decisionIds[0] }, as(kit));
  return { owner, flagger, subject, decide, undo };
}

/** A decision like that of `decided`. */
async function promoted(by: Member, { id: commentId }: Target, more: object = {}) {
  const reasonId = await reasonCalled("off_topic");
  const input = { ...more, kind: "question", commentId, reasonId, note: "It is about tents." };
  const event = await perform(promoteComment, input, as(by));
  return { ...event, decisionIds: [event.decisionId ?? 0] };
}

async function workOff(event: ForumEvent): Promise<void> {
  for (const job of effectsOf(event).jobs)
    if (job.name === "notify_recipients" && job.payload.of === "statement") await tell(job.payload);
}

const toldTo = async (person: Member) =>
  (await listNotifications(person.id, undefined, "decision")).rows.map(({ note }) => note);

async function factsFor(decisionId: number | undefined, { id }: Member) {
  const statement = await findStatement(decisionId ?? 0, { id, keepsOrder: false });
  if (!statement) throw new Error(`There is no statement of the decision ${decisionId}.`);
  return Object.fromEntries(factsOf(statement).map(({ name, says }) => [name, says]));
}

describe.each(WAYS)("a decision of the kind %s", (...way) => {
  const [, kind] = way;
  const row = KIND_ROWS[kind];

  test("works", async ({ world }) => {
    const { owner, subject, decide } = await setUp(world, way);
    expect(await row.look(subject, owner)).not.toEqual(row.does);
    await decide();
    expect(await row.look(subject, owner)).toEqual(row.does);
  });

  test("is undone without a trace but for the record", async ({ world }) => {
    const { owner, subject, decide, undo } = await setUp(world, way);
    const [before, whole] = [await row.look(subject, owner), await dump(row.leaves)];
    await undo(await decide());
    expect(await row.look(subject, owner)).toEqual(before);
    expect(await dump(row.leaves)).toEqual(whole);
  });

  test("is emailed to its owner with the reason, and so is its undo", async ({ world, mail }) => {
    const { owner, flagger, decide, undo } = await setUp(world, way);
    const event = await decide();
    await workOff(event);
    expect(await toldTo(flagger)).toEqual([`${row.outcome}. Reason: Off topic.`]);
    await mailNotifications({ personId: owner.id });
    if (row.told === null) {
      expect([await toldTo(owner), mail.count()]).toEqual([[], 0]);
    } else {
      const { text = "", to } = await mail.next();
      expect(JSON.stringify(to)).toContain(`${owner.handle}@example.org`);
      const said = text.replace(/\s+/g, " ");
      for (const part of [
        `${row.told}. Reason: Off topic.`,
        row.means,
        "What happened: It is about tents.",
        `/decisions/${event.decisionIds[0]}`,
      ])
        expect(said).toContain(part);
      expect(said.includes("You can appeal until")).toBe(KINDS[kind].finding === "restricts");
      expect(said).not.toContain(flagger.handle);
    }

    await workOff(await undo(event));
    expect(await toldTo(flagger)).toEqual([`${row.outcome} (Off topic) and has now undone this decision.`]);
    await mailNotifications({ personId: owner.id });
    if (row.told === null) {
      expect([await toldTo(owner), mail.count()]).toEqual([[], 0]);
    } else {
      const said = ((await mail.next()).text ?? "").replace(/\s+/g, " ");
      expect(said).toContain(`${row.told} (Off topic) and has now undone this decision.`);
      expect(said).not.toContain(row.means);
      expect(said).not.toContain("You can appeal until");
    }
  });

  test("has a statement that says what holds, before and after its undo", async ({ world }) => {
    const { owner, decide, undo } = await setUp(world, way);
    const event = await decide();
    const facts = await factsFor(event.decisionIds[0], owner);
    expect(facts).toMatchObject({
      "What it means": row.means,
      "The rule": expect.stringContaining("Off topic."),
      "What happened": "It is about tents.",
      "How we found it": expect.stringMatching(
        /^Somebody flagged your (reply|thread|account)\. We never say who\.$/,
      ),
      "What software did": "Nothing. A moderator checked the flags and decided.",
      "Decided by": expect.stringMatching(/^@(mia|kit), moderator$/),
    });
    expect(facts).not.toHaveProperty("What holds now");
    await undo(event);
    const after = await factsFor(event.decisionIds[0], owner);
    expect(after).toMatchObject({
      "What holds now": row.holdsNow,
      "What it meant": row.meant,
      "How long": expect.stringMatching(/^Until .*, when a moderator undid it\.$/),
    });
    expect(after).not.toHaveProperty("What it means");
    expect(Object.values(after)).not.toContain(row.means);
  });

  test("is in the public log, and so is its undo, by the moderators who made them", async ({ world }) => {
    const { owner, flagger, decide, undo } = await setUp(world, way);
    const event = await decide();
    const logged = async () => {
      const { entries } = await listLog({});
      expect(JSON.stringify(entries.map(({ hash: _, ...entry }) => entry))).not.toMatch(
        new RegExp(`"${owner.handle}"|"${flagger.handle}"|tents`),
      );
      return entries;
    };
    const made = (await logged()).find(({ data }) => data.partOf === null);
    expect(made && entryTitle(made)).toBe(row.log);
    expect(made).toMatchObject({
      kind: "decided",
      decisionKind: kind,
      data: { by: KINDS[kind].power === "admins" ? "kit" : "mia", machine: "none", reason: "Off topic" },
    });
    await undo(event);
    const undone = (await logged()).find(({ data }) => data.partOf === null);
    expect(undone).toMatchObject({
      kind: "undone",
      decisionKind: kind,
      data: { by: "kit", machine: "none" },
    });
    expect(undone?.about).toBe(made?.id);
    expect(await verifyLog()).toMatchObject({ unbroken: true });
  });
});
