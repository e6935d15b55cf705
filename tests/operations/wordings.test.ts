import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { people } from "@/db/people/schema";
import type { Tx } from "@/db/transaction";
import { listUsedWordings } from "@/db/wordings/reads";
import { wordings } from "@/db/wordings/schema";
import { insertWording } from "@/db/wordings/writes";
import { acceptAnswer, unacceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { answerQuestions } from "@/lib/forum/answers/questions/operations";
import { forgetWording, rememberWording } from "@/lib/forum/answers/wordings/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { findAnswers } from "@/lib/search/find-answers";
import { answersMe } from "@/lib/web/asking/answered-already";
import { decided } from "../support/decisions";
import { ask, point } from "../support/questions";
import { surfacesOf, surfacesWith } from "../support/surfaces";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";
import { reply } from "../support/write-in";

const ODD = "Are quokkas of any use against a grumbling ziggurat?";

let made = 0;

/** An answer by the author that has nothing in common with how people ask for it. */
async function answerIn({ people: { ada, jo } }: World) {
  const { threadId } = await ask(ada);
  made += 1;
  const said = `Three times ten every evening, heavier each month, for a season, as in year ${made}.`;
  const { commentId } = await reply(jo, threadId, said);
  return commentId;
}

const used = (member: Member, commentId: number, title = ODD, body = "") =>
  perform(rememberWording, { answer: { commentId }, title, body }, as(member));
const of = (commentId: number) => database().select().from(wordings).where(eq(wordings.commentId, commentId));
const found = async (asked: string) =>
  (await findAnswers(asked, { limit: 10 })).map(({ commentId }) => commentId);

describe("how people asked for an answer", () => {
  test("leads others to the answer, as sure once a second member asked so", async ({ world }) => {
    const commentId = await answerIn(world);
    const { nova, kit } = world.people;
    expect(await found(ODD)).not.toContain(commentId);
    await used(nova, commentId);
    const strength = async () =>
      (await findAnswers(ODD, { limit: 10 })).find((one) => one.commentId === commentId)?.strength;
    expect(await strength()).toBe("related");
    await used(kit, commentId);
    expect(await strength()).toBe("answered");
    await perform(withdrawComment, { commentId }, as(world.people.jo));
    expect(await found(ODD)).not.toContain(commentId);
  });

  test("is remembered once for each person, and not where somebody may be in danger", async ({ world }) => {
    const commentId = await answerIn(world);
    const { nova } = world.people;
    await used(nova, commentId);
    expect(await used(nova, commentId, ODD.toUpperCase())).toMatchObject({ changed: false });
    expect(await used(nova, commentId, "I want to kill myself, how long does it take?")).toMatchObject({
      changed: false,
    });
    expect(await used(nova, commentId, "Write to nova@example.org how long it takes")).toMatchObject({
      changed: false,
    });
    expect((await of(commentId)).map(({ words }) => words)).toEqual([ODD]);
  });

  test("has at most 200 letters, and at most five wordings by one member", async ({ world }) => {
    const commentId = await answerIn(world);
    const { nova } = world.people;
    for (let n = 0; n < 8; n++)
      await used(nova, commentId, `Way ${"abcdefgh".charAt(n).repeat(4)} ${"long ".repeat(60)}`);
    const rows = await of(commentId);
    expect(rows).toHaveLength(5);
    expect(Math.max(...rows.map(({ words }) => words.length))).toBeLessThanOrEqual(200);
  });

  test("is what the author pointed to the answer, and goes with the question", async ({ world }) => {
    const commentId = await answerIn(world);
    const { ben, jo } = world.people;
    const asked = await ask(ben, { title: ODD });
    await point(jo, asked, { commentId });
    expect(await of(commentId)).toMatchObject([{ source: "pointed", words: ODD, personId: ben.id }]);
    expect(await found(ODD)).toContain(commentId);
    await perform(withdrawThread, { threadId: asked.threadId }, as(ben));
    expect(await of(commentId)).toEqual([]);
  });

  test("is the title of the question, as long as its asker accepts the answer", async ({ world }) => {
    const { ada, ben } = world.people;
    const { threadId } = await ask(ada);
    const { commentId } = await reply(ben, threadId, "Nine weeks of rest, and then ten minutes.");
    await perform(acceptAnswer, { commentId }, as(ada));
    expect(await of(commentId)).toMatchObject([{ source: "accepted", askedThreadId: threadId }]);
    await perform(unacceptAnswer, { commentId }, as(ada));
    expect(await of(commentId)).toEqual([]);
  });

  test("can be added by the author while answering", async ({ world }) => {
    const { ada, jo } = world.people;
    const { threadId } = await ask(ada);
    const answering = (ways: string[]) =>
      perform(
        answerQuestions,
        {
          questions: [{ threadId, commentId: null }],
          body: words("Ten weeks at least, and no hills."),
          ways,
        },
        as(jo),
      );
    await expect(answering(["x".repeat(201)])).rejects.toMatchObject({ code: "invalid" });
    await expect(answering(["a b", "a c", "a d", "a e", "a f", "a g"])).rejects.toMatchObject({
      code: "invalid",
    });
    const { answers } = await answering([ODD, ""]);
    const [row] = await of(answers[0]?.commentId ?? 0);
    expect(row).toMatchObject({ source: "author", words: ODD });
    expect((await listUsedWordings()).used.find(({ id }) => id === row?.id)).toMatchObject({
      byAuthor: true,
      people: 0,
    });
  });

  test("is shown to the author once two members used it, without their names, and can be removed", async ({
    world,
  }) => {
    const commentId = await answerIn(world);
    const { nova, kit, mia, jo } = world.people;
    const listed = async () => (await listUsedWordings()).used.filter((one) => one.commentId === commentId);
    await used(nova, commentId);
    expect(await listed()).toEqual([]);
    await used(kit, commentId, ODD.toLowerCase());
    await used(mia, commentId, "Something else that only one member asks about");
    const [row, ...others] = await listed();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ people: 2 });
    expect(JSON.stringify(row)).not.toMatch(/nova|kit/);
    await perform(forgetWording, { id: row?.id ?? 0 }, as(jo));
    expect(await of(commentId)).toHaveLength(1);
    expect(await found(ODD)).not.toContain(commentId);
  });

  test("does not come back once it was removed, unless the author adds it again", async ({ world }) => {
    const { ada, nova, kit, jo } = world.people;
    const { threadId } = await ask(ada);
    const { commentId } = await reply(jo, threadId, "Four weeks of swimming came first for me.");
    await used(nova, commentId);
    const { id = 0 } = (await of(commentId))[0] ?? {};
    await perform(forgetWording, { id }, as(jo));
    expect(await used(kit, commentId, ODD.toUpperCase())).toMatchObject({ changed: false });
    expect(await used(kit, commentId, "May an ocelot hop?")).toMatchObject({ changed: true });
    const author = { answer: { commentId }, personId: jo.id, source: "author", words: ODD } as const;
    await database().transaction((tx) =>
      insertWording(tx as unknown as Tx, { ...author, createdAt: new Date() }),
    );
    expect(await used(kit, commentId)).toMatchObject({ changed: true });
  });

  test("is the title of a duplicate that was merged into the thread, until that is undone", async ({
    world,
  }) => {
    const { ada, ben, jo, mia } = world.people;
    const { threadId } = await ask(ada);
    const { commentId } = await reply(jo, threadId, "Five months of patience, told in one line.");
    const duplicate = await ask(ben, { title: ODD });
    const { decisionIds } = await decided(
      mia,
      "merge",
      { kind: "thread", id: duplicate.threadId },
      { into: `/t/${threadId}/x` },
    );
    expect(await of(commentId)).toMatchObject([{ source: "merged", words: ODD, personId: ben.id }]);
    expect(await found(ODD)).toContain(commentId);
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    expect(await of(commentId)).toEqual([]);
  });

  test("goes with the account, and is in no log of events and no page", async ({ world }) => {
    const commentId = await answerIn(world);
    const { personId } = await admit("wording@example.org");
    const leaver = { ...world.people.nova, id: personId };
    await used(leaver, commentId, "May a narwhal wear orthopaedic flippers uphill?");
    const { rows } = await database().execute(sql`
      select data from events where data ->> 'name' = 'wording.remembered' order by id desc limit 1`);
    expect(rows).toEqual([{ data: { name: "wording.remembered", commentId, changed: true } }]);
    const looked = { threadId: world.question.id, commentId, mailId: 0, asked: "knee" };
    expect(await surfacesWith(surfacesOf(world, looked), /narwhal|flippers/i)).toEqual([]);
    await database().delete(people).where(eq(people.id, personId));
    expect(await of(commentId)).toEqual([]);
  });

  test("is what a member typed when an answer fitted, unless they refuse", async ({ world }) => {
    const { kit, mia } = world.people;
    const commentId = await answerIn(world);
    const typed = {
      draft: "ask",
      ...question(ODD),
      body: "",
      tags: [],
      askedOfAuthor: "",
      answersMe: `c${commentId}`,
    };
    const by = (actor: Member) => ({ actor, source: "browser", scriptless: false }) as const;
    await answersMe({ ...typed, keepNoWords: "yes" }, by(mia));
    expect(await of(commentId)).toEqual([]);
    expect(await answersMe(typed, by(kit))).toMatchObject({ said: "thanked" });
    expect(await of(commentId)).toMatchObject([{ source: "confirmed", words: ODD, personId: kit.id }]);
  });
});
