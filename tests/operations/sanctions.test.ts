import { describe, expect } from "vitest";
import { findMemberState } from "@/db/people/reads";
import { inTransaction } from "@/db/transaction";
import { postComment } from "@/lib/forum/content/comments/operations";
import { hold } from "@/lib/forum/filters/holding/hold";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { firstDayOf } from "@/lib/forum/people/first-day";
import { enrolPerson } from "@/lib/forum/people/operations";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { decided } from "../support/decisions";
import { test } from "../support/with-world";
import { as, type World, words } from "../support/world";

let people = 0;

/** Somebody who has been here for long. */
async function somebody(): Promise<Member> {
  const handle = `regular-${++people}`;
  const { personId } = await perform(enrolPerson, { handle }, as(SYSTEM, new Date(Date.now() - 90 * DAY_MS)));
  return now(personId);
}

async function now(id: number): Promise<Member> {
  const found = await inTransaction((tx) => findMemberState(tx, id));
  if (!found) throw new Error("Nobody is there.");
  return { kind: "member", ...found };
}

const answer = (world: World, actor: Member) => {
  const body = words("It went away when I stopped counting the days.");
  return perform(postComment, { threadId: world.question.id, parentId: null, body }, as(actor));
};
const thank = (world: World, actor: Member) =>
  perform(markHelpful, { threadId: null, commentId: world.comment.id }, as(actor));

describe("a decision about a member", () => {
  test("silences: they cannot post, but take part otherwise, until it is undone", async ({ world }) => {
    const member = await somebody();
    const made = await decided(world.people.mia, "silence", { kind: "person", id: member.id }, { days: 7 });
    await expect(answer(world, await now(member.id))).rejects.toThrow(
      /is silenced until \d+ \w+ \d{4} at \d\d:\d\d UTC, so you cannot post\. You can still read/,
    );
    await thank(world, await now(member.id));
    await perform(undoDecision, { decisionId: made.decisionIds[0] }, as(world.people.mia));
    await answer(world, await now(member.id));
  });

  test("suspends: they cannot take part", async ({ world }) => {
    const member = await somebody();
    await decided(world.people.mia, "suspend", { kind: "person", id: member.id }, { days: null });
    const suspended = await now(member.id);
    await expect(answer(world, suspended)).rejects.toThrow("Your account is suspended, with no end date");
    await expect(thank(world, suspended)).rejects.toThrow("Your account is suspended");
  });

  test("limits: they have the limits of a first day, every day", async ({ world }) => {
    const member = await somebody();
    expect(await firstDayOf(member, new Date())).toBeNull();
    await decided(world.people.mia, "limit", { kind: "person", id: member.id }, { days: 3 });
    const limited = await now(member.id);
    const day = await firstDayOf(limited, new Date());
    expect(day).toMatchObject({
      threadsLeft: 3,
      repliesLeft: 10,
      decided: true,
      endsAt: limited.limitedUntil,
    });
    expect(day?.roomAt.getTime()).toBeLessThanOrEqual(Date.now() + DAY_MS);
  });

  test("by the program applies until a person decides, whatever they decide", async ({ world }) => {
    const member = await somebody();
    const subject = { kind: "person", id: member.id } as const;
    const silence = { kind: "silence", target: subject, reason: { key: "held" } } as const;
    await inTransaction((tx) => hold(tx, silence, new Date()));
    await expect(answer(world, await now(member.id))).rejects.toThrow("until a moderator has looked");
    const warned = await decided(world.people.mia, "warn", subject);
    await answer(world, await now(member.id));
    await perform(undoDecision, { decisionId: warned.decisionIds[0] }, as(world.people.mia));
    await expect(answer(world, await now(member.id))).rejects.toThrow("until a moderator has looked");
    expect(await decided(world.people.mia, "dismiss", subject)).toMatchObject({ kind: "restore" });
    await answer(world, await now(member.id));
  });
});
