import { describe, expect, it } from "vitest";
import { isSafeLink, LONGEST_LINK } from "@/lib/rich-text/safe-link";

describe("a link", () => {
  it.each([
    "https://example.org/a?b=1#c",
    "mailto:jo@example.org",
    "/t/4/a-story",
    "/t/4/a-story#p12",
    "/c/88",
  ])("may lead to %s", (href) => {
    expect(isSafeLink(href)).toBe(true);
  });

  it.each([
    "/c/88/withdraw",
    "/c/88?next=//evil.example",
    "/c/88\n",
    "/c/",
    "/c/-1",
    "/c/88#replies",
    "/t/4/a-story#p",
    "/t/4/a-story#p1x",
    "/t/4/a-story#p1#p2",
    "/t/4/a-story#c12",
    "/t/4/a-story#main\njavascript:alert(1)",
    "/t/4#p1",
    "/t/4/../../api/sign-out#p1",
    "//evil.example/c/88",
    "/\\evil.example/c/88",
    "javascript:/c/88",
    "data:text/html,/c/88",
    `https://example.org/${"a".repeat(LONGEST_LINK)}`,
  ])("may not lead to %j", (href) => {
    expect(isSafeLink(href)).toBe(false);
  });
});
