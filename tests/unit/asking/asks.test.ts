import { describe, expect, test } from "vitest";
import { asks, bodyAsks } from "@/lib/forum/content/comments/asking/asks";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { hasArticle, measureAsking } from "@/tests/asking/measure";

describe("a comment asks", () => {
  test.each([
    "How long did you rest before the first run?",
    "Three weeks and no better. Any other suggestions would be appreciated.",
    "I still cannot run downhill. HELP!",
    "Could you please tell me the name of the book",
    "I was wondering whether cycling makes it worse.",
    "Please email me, I need to run again.",
  ])("when it says: %s", (text) => {
    expect(asks(text)).toBe(true);
  });

  test.each([
    "Thank you for this, the bridges helped me a lot.",
    "I stretched daily for two months. Wish me luck!",
    "If anybody needs any information about the operation, I am happy to help.",
    "Have a look at https://a.example/?p=1 about cadence.",
    "Weak hips all along, who knew?",
    "",
  ])("and does not when it says: %s", (text) => {
    expect(asks(text)).toBe(false);
  });

  test("in its own words, not in what it quotes", () => {
    const quoted = {
      type: "doc",
      content: [
        { type: "blockquote", content: fromPlainText("Does the band snap back?").content },
        ...(fromPlainText("Mine did, after a year.").content ?? []),
      ],
    };
    expect(bodyAsks(quoted as Parameters<typeof bodyAsks>[0])).toBe(false);
  });
});

test.runIf(hasArticle())("finds the article's comments that ask, measured by labels made by hand", () => {
  const { precision, recall } = measureAsking();
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});
