import { describe, expect, test } from "vitest";
import type { CommentFacts } from "@/db/notifications/facts";
import { resolutionNote } from "@/lib/forum/answers/questions/rules";
import { AT_ONCE, audienceOfComment } from "@/lib/forum/notifications/rules";

const [ASKER, AUTHOR, OTHER] = [1, 2, 3];

function comment(given: Partial<CommentFacts> = {}): CommentFacts {
  return {
    commentId: 70,
    threadId: 7,
    threadKind: "question",
    threadWriterId: ASKER,
    writerId: OTHER,
    byAuthor: false,
    masked: false,
    parentWriterId: null,
    askerId: ASKER,
    accepted: false,
    anonymous: false,
    body: null,
    ...given,
  };
}

const byAuthor = (given: Partial<CommentFacts> = {}) =>
  comment({ writerId: AUTHOR, byAuthor: true, ...given });

describe("the audience of a comment", () => {
  test("is the person answered, members mentioned, and followers of the thread", () => {
    expect(audienceOfComment(comment(), ["kit"])).toMatchObject({
      answer: [],
      meToos: false,
      reply: [ASKER],
      mentioned: ["kit"],
      followers: true,
      tagFollowers: false,
    });
    expect(audienceOfComment(comment({ parentWriterId: OTHER }), []).reply).toEqual([OTHER]);
  });

  test("has an answer by the author at the top level, or in reply to the asker", () => {
    for (const parentWriterId of [null, ASKER]) {
      const told = audienceOfComment(byAuthor({ parentWriterId }), []);
      expect(told).toMatchObject({ answer: [ASKER], meToos: true, tagFollowers: true });
    }
    const aside = audienceOfComment(byAuthor({ parentWriterId: OTHER }), []);
    expect(aside).toMatchObject({ answer: [], meToos: false, reply: [OTHER] });
  });

  test("has the author's answer to whoever began a conversation under an article, and none in a story", () => {
    const article = { threadKind: "article", threadWriterId: AUTHOR, askerId: OTHER } as const;
    const told = audienceOfComment(byAuthor({ ...article, parentWriterId: OTHER }), []);
    expect(told).toMatchObject({ answer: [OTHER], meToos: false });
    expect(audienceOfComment(byAuthor(article), []).answer).toEqual([]);
    expect(audienceOfComment(byAuthor({ threadKind: "story" }), []).answer).toEqual([]);
  });

  test("of an edit is only the members mentioned", () => {
    const told = audienceOfComment(byAuthor(), ["kit"], true);
    expect(told).toMatchObject({ answer: [], reply: [], mentioned: ["kit"], followers: false });
  });
});

test("of a resolution is everybody who waits, unless it was no question", () => {
  expect(resolutionNote("declined", "Ask a doctor.")).toBe("The author will not answer this: Ask a doctor.");
  expect(resolutionNote("handed_over", null)).toMatch(/to the community/);
  expect(resolutionNote("no_question", null)).toBeNull();
});

test("of a followed thread waits for a digest", () => {
  expect(AT_ONCE).toContain("answer");
  expect(AT_ONCE).not.toContain("followed");
});
