import { expect, test } from "vitest";
import { momentOf } from "@/lib/words/dates";
import { eitherOf } from "@/lib/words/lists";

test("a moment is written with its day, its time and its time zone", () => {
  expect(momentOf(new Date("2026-03-05T14:07:09Z"))).toBe("5 March 2026 at 14:07 UTC");
});

test("a choice is a list with one “or”", () => {
  expect(eitherOf(["a passkey"])).toBe("a passkey");
  expect(eitherOf(["a passkey", "Google"])).toBe("a passkey or Google");
  expect(eitherOf(["a passkey", "Google", "GitHub"])).toBe("a passkey, Google or GitHub");
});
