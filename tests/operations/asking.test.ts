import { describe, expect } from "vitest";
import { findDraft } from "@/db/drafts/reads";
import { type Actor, VISITOR } from "@/lib/pipeline/actor";
import { answersMe, sameQuestion } from "@/lib/web/asking/answered-already";
import { look, suggestTags } from "@/lib/web/asking/look-up";
import { test } from "../support/with-world";

const typed = { draft: "ask", title: "Does an IT band heal?", body: "It hurts beside my knee, a lot." };
const by = (actor: Actor, scriptless = true) => ({ actor, source: "browser", scriptless }) as const;

describe('"This answers my question"', () => {
  test("marks the answer as helpful once, and does nothing for one's own", async ({ world }) => {
    const { ben, nova } = world.people;
    const press = (actor: Actor) =>
      answersMe({ ...typed, answersMe: `c${world.comment.id}` }, by(actor, false));
    const first = await press(nova);
    expect(first.said).toBe("thanked");
    expect(first.to).toMatch(new RegExp(`^/t/${world.question.id}/.*rev=\\d+#c${world.comment.id}$`));
    expect(await press(nova)).toMatchObject({ said: "thanked-before", to: first.to });
    expect(await press(ben)).toEqual({ said: "own-answer", to: `/c/${world.comment.id}` });
    await expect(press(VISITOR)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await findDraft(nova.id, "ask")).toBeNull();
  });

  test("for a passage thanks for the article and leads to the passage", async ({ world }) => {
    const press = (actor: Actor) =>
      answersMe({ ...typed, answersMe: `t${world.article.id}p1` }, by(actor, false));
    expect(await press(world.people.kit)).toMatchObject({
      said: "thanked",
      to: expect.stringMatching(/rev=\d+#p1$/),
    });
    expect(await press(world.people.jo)).toEqual({ said: "own-answer", to: `/t/${world.article.id}#p1` });
  });

  test("without script keeps the text as a draft, replacing an older one", async ({ world }) => {
    const { mia } = world.people;
    const press = (title: string) =>
      answersMe(
        { ...typed, title, submission: "x", look: "yes", answersMe: `c${world.comment.id}` },
        by(mia),
      );
    await press("The first words");
    await press("The second words");
    const { version, fields } = (await findDraft(mia.id, "ask")) ?? {};
    expect([version, fields]).toEqual([2, { title: "The second words", body: typed.body }]);
  });
});

test("joining the same question counts once, and its asker is led there", async ({ world }) => {
  const press = (actor: Actor) =>
    sameQuestion({ ...typed, sameQuestion: `t${world.question.id}` }, by(actor, false));
  expect(await press(world.people.nova)).toMatchObject({ said: "joined" });
  expect(await press(world.people.nova)).toMatchObject({ said: "joined-before" });
  expect(await press(world.people.ada)).toEqual({ said: "own-question", to: `/t/${world.question.id}` });
  await expect(sameQuestion({ ...typed, sameQuestion: "c1" }, by(world.people.nova))).rejects.toMatchObject({
    code: "invalid",
  });
});

test("searching finds answers, and ticks the tags named in the text if none is chosen", async ({ world }) => {
  const { nova } = world.people;
  const looked = await look(typed, by(nova));
  expect(looked.found?.map(({ threadId }) => threadId)).toContain(world.question.id);
  expect(looked).toMatchObject({ suggested: ["itbs", "knee"], values: { tags: ["itbs", "knee"] } });
  expect(await suggestTags({ ...typed, tags: "knee" }, by(nova))).toEqual({});
  expect(await suggestTags({ draft: "tell" }, by(nova))).toMatchObject({ suggested: [] });
});
