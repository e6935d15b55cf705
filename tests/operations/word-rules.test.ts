import { afterEach, describe, expect } from "vitest";
import { database } from "@/db/client";
import { findComment } from "@/db/comments/reads";
import { listRecentTexts, listWordRules } from "@/db/filters/reads";
import { wordRules } from "@/db/filters/schema";
import { findThread } from "@/db/threads/reads";
import { postComment } from "@/lib/forum/content/comments/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import {
  addWordRule,
  changeWordRule,
  removeWordRule,
  switchWordRule,
  testWordRule,
} from "@/lib/forum/filters/word-rules/operations";
import { hitsOf } from "@/lib/forum/filters/word-rules/try-out";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";

afterEach(async () => {
  await database().delete(wordRules);
});

const post = ({ question: { id } }: World, actor: Member, text: string) =>
  perform(
    postComment,
    { threadId: id, parentId: null, body: words(text) },
    { actor, source: "browser" as const },
  );

/** A rule that was tried, and is switched on. */
async function rule({ people: { kit } }: World, more: object) {
  const about = { name: "A rule of tests", kind: "words", pattern: "wonder insoles", action: "flag" };
  const { ruleId } = await perform(addWordRule, { ...about, ...more }, as(kit));
  await perform(testWordRule, { ruleId }, as(kit));
  await perform(switchWordRule, { ruleId, on: true }, as(kit));
  return ruleId;
}

describe("a word rule", () => {
  test("is tried on recent posts before it is turned on, and again after a change", async ({ world }) => {
    const { kit } = world.people;
    const about = { name: "Weeks", kind: "words", pattern: "nine weeks\nwinter", action: "flag" };
    const { ruleId } = await perform(addWordRule, about, as(kit));
    await expect(perform(switchWordRule, { ruleId, on: true }, as(kit))).rejects.toThrow(
      "on recent posts first",
    );
    await perform(testWordRule, { ruleId }, as(kit));
    const [tried] = await listWordRules();
    expect(tried).toMatchObject({ testedOn: 4, testedHits: 1 });
    const hits = tried ? hitsOf(tried, await listRecentTexts(500)) : [];
    expect(hits.map(({ text, passage }) => [text.id, passage])).toEqual([
      [world.comment.id, ["It took me ", "nine weeks", ", all told."]],
    ]);
    await perform(switchWordRule, { ruleId, on: true }, as(kit));
    await perform(changeWordRule, { ...about, ruleId, pattern: "ten weeks" }, as(kit));
    expect((await listWordRules())[0]).toMatchObject({ onAt: null, testedAt: null });
    await expect(perform(switchWordRule, { ruleId, on: true }, as(kit))).rejects.toThrow(
      "on recent posts first",
    );
    await perform(removeWordRule, { ruleId }, as(kit));
    expect(await listWordRules()).toEqual([]);
  });

  test("without meaning is refused with a sentence beside its field", async ({ world }) => {
    const { kit } = world.people;
    const wrong = (more: object) =>
      perform(
        addWordRule,
        { name: "Wrong", kind: "pattern", pattern: "a+b", action: "flag", ...more },
        as(kit),
      ).then(
        () => null,
        ({ fields }) => fields,
      );
    expect(await wrong({ pattern: "(unclosed" })).toEqual({
      pattern: expect.stringContaining("not a valid regular expression"),
    });
    expect(await wrong({ pattern: "(a?){200}a{200}" })).toEqual({
      pattern: expect.stringContaining("too large"),
    });
    expect(await wrong({ pattern: "x".repeat(501) })).toEqual({
      pattern: expect.stringContaining("at most 500"),
    });
    expect(await wrong({ action: "block" })).toEqual({
      detail: expect.stringContaining("message for the writer"),
    });
    expect(await wrong({ action: "replace_link", detail: "javascript:alert(1)" })).toHaveProperty("detail");
    expect(await wrong({ action: "tag", detail: "nowhere" })).toEqual({
      detail: expect.stringContaining("no tag “nowhere”"),
    });
  });

  test("refuses a post with its sentence, and stores nothing", async ({ world }) => {
    const detail = "Insoles are not sold here. Say what they did for you, without the shop.";
    await rule(world, { action: "block", detail });
    const blocked = post(world, world.people.ben, "Try WONDER insóles, they are great.");
    await expect(blocked).rejects.toMatchObject({
      code: "invalid",
      message: detail,
      fields: { body: detail },
    });
    expect(
      (await post(world, world.people.mia, "No wonder insoles here, please.")).commentId,
    ).toBeGreaterThan(0);
  });

  test("flags or holds posts, but only flags those of trusted members", async ({ db, world }) => {
    const { ben } = world.people;
    await rule(world, { action: "hold", kind: "pattern", pattern: "wonder\\s+(insoles?|socks)" });
    const flags = async (id: number) =>
      (
        await db.$client.query(
          "select f.because from flags f join cases k on k.id = f.case_id where k.target_kind = 'comment' and k.target_id = $1",
          [id],
        )
      ).rows;
    const held = await post(world, ben, "I bought wonder  socks for the marathon.");
    expect(held.filtered?.held).toBeTruthy();
    expect(await flags(held.commentId)).toEqual([
      { because: [expect.objectContaining({ check: "word_rule", words: ["wonder  socks"], hold: true })] },
    ]);
    const shown = await post(world, { ...ben, trust: 2 }, "My wonder insole broke at kilometre five.");
    expect(shown.filtered).toEqual({ held: null, asked: false });
    expect(await flags(shown.commentId)).toHaveLength(1);
  });

  test("redirects a link, and adds a tag to a question", async ({ world }) => {
    const { ada } = world.people;
    await rule(world, {
      action: "replace_link",
      pattern: "shop.example",
      detail: "https://forum.example/shops",
    });
    await rule(world, { action: "tag", pattern: "kneecap", detail: "knee" });
    const event = await post(
      world,
      { ...ada, trust: 2 },
      "These ones: https://shop.example/a?ref=7 and https://b.example/x",
    );
    const found = await findComment(world.question.id, event.commentId);
    expect(JSON.stringify(found?.state === "shown" && found.body)).toContain(
      '"text":"https://forum.example/shops"',
    );
    expect(JSON.stringify(found)).toContain("https://b.example/x");
    expect(JSON.stringify(found)).not.toContain("shop.example/a");
    const asked = question("Why does my kneecap click when I squat?");
    const { threadId, tags } = await perform(askQuestion, asked, { actor: ada, source: "browser" });
    expect(tags).toContain("knee");
    expect(JSON.stringify(await findThread(threadId))).toContain('"knee"');
  });
});
