import { describe, expect, test } from "vitest";
import { suggestTags, suggestThread } from "@/lib/forum/answers/promotions/suggest";

const aliases = [
  { alias: "achilles tendon", slug: "achilles" },
  { alias: "strength", slug: "strength-training" },
  { alias: "it band", slug: "itbs" },
  { alias: "surgery", slug: "surgery" },
  { alias: "rest", slug: "rest" },
];
const tags = [
  { slug: "achilles", group: "injury" },
  { slug: "itbs", group: "injury" },
  { slug: "strength-training", group: "treatment" },
];
const known = { aliases, tags, of: ["itbs", "strength-training"] };

describe("the tags suggested for a comment that becomes a thread", () => {
  test("keep the injury of the article when the comment names none", () => {
    expect(suggestTags("I have tried everything and still limp.", known)).toEqual(["itbs"]);
  });

  test("are the comment's own injury when it names one", () => {
    expect(suggestTags("My Achilles tendon is sore.", known)).toEqual(["achilles"]);
  });

  test("ignore figures of speech", () => {
    expect(suggestTags("My leg strength is through the roof, and it still hurts.", known)).toEqual(["itbs"]);
    expect(suggestTags("The rest of my life without running?", known)).toEqual(["itbs"]);
    expect(suggestTags("I am thinking about surgery now.", known)).toEqual(["itbs", "surgery"]);
  });

  test("come with a title and a kind", () => {
    expect(suggestThread("Hello. How long did the operation keep you from running?", known)).toEqual({
      kind: "question",
      title: "How long did the operation keep you from running?",
      tags: ["itbs"],
    });
  });
});
