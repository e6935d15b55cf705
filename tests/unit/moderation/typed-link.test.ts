import { describe, expect, test } from "vitest";
import { replyLink, threadLink } from "@/lib/forum/targets/typed-link";

describe("the link of a thread", () => {
  test.each([
    ["12", 12],
    [" /t/12/any-words ", 12],
    ["/t/12", 12],
    ["/t/12…", 12],
    ["http://localhost:3000/t/12/any-words/newest?rev=3#c9", 12],
  ])("is %j for thread %s", (typed, id) => {
    expect(threadLink.parse(typed)).toBe(id);
  });

  test.each(["", "0", "/t/x", "/t/12x", "https://evil.example/t/12", "//evil.example/t/12", "/c/12"])(
    "is refused: %j",
    (typed) => {
      expect(threadLink.safeParse(typed).error?.issues[0]?.message).toContain("leads to no thread here");
    },
  );
});

describe("the link of a reply", () => {
  test.each([
    ["/c/12", 12],
    ["http://localhost:3000/t/3/any-words#c12", 12],
    ["/c/12).", 12],
    ["http://localhost:3000/t/3/any-words#c12,", 12],
    ["", null],
    ["  ", null],
  ])("is %j for reply %s", (typed, id) => {
    expect(replyLink.parse(typed)).toBe(id);
  });

  test.each(["12", "/t/3/any-words", "https://evil.example/c/12"])("is refused: %j", (typed) => {
    expect(replyLink.safeParse(typed).success).toBe(false);
  });
});
