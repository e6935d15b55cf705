import { expect, test } from "vitest";
import { chosenIn } from "@/lib/forum/answers/asking/chosen";

test("a button names a reply, a thread, or a part of an article", () => {
  expect(chosenIn("c12")).toEqual({ commentId: 12 });
  expect(chosenIn("t3")).toEqual({ threadId: 3 });
  expect(chosenIn("t3p7")).toEqual({ threadId: 3, block: 7 });
});

test.each(["", "c0", "c-1", "12", "t3p", "c1p2", "c9999999999999999", "t1; drop"])(
  "%j names nothing",
  (value) => {
    expect(() => chosenIn(value)).toThrow(/Choose it again/);
  },
);
