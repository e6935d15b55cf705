import { describe, expect, test } from "vitest";
import { title } from "@/lib/rich-text/body-input";

describe("a title", () => {
  const typed = title({ min: 15, max: 120 });

  test.for([
    ["", "Add a title (at least 15 characters)."],
    ["   ", "Add a title (at least 15 characters)."],
    ["Too short", "Write at least 15 characters. Your title has 9."],
    ["x".repeat(1_204), "Write at most 120 characters. Your title has 1,204."],
  ] as const)("%j is refused with what to do", ([text, sentence]) => {
    expect(typed.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });
});
