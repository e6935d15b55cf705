import { describe, expect, test } from "vitest";
import { differenceOf } from "@/lib/rich-text/difference";

const told = (before: string, after: string) =>
  differenceOf(before, after).map(({ kind, text }) => ({ same: "=", removed: "-", added: "+" })[kind] + text);

describe("the difference of two texts", () => {
  test("is by words, not by letters", () => {
    expect(told("Rest for four weeks, then run.", "Rest for six weeks, then run.")).toEqual([
      "=Rest for ",
      "-four",
      "+six",
      "= weeks, then run.",
    ]);
  });

  test("is one change for several words in a row", () => {
    expect(told("It made it go away for me.", "It made it feel better for me.")).toEqual([
      "=It made it ",
      "-go away",
      "+feel better",
      "= for me.",
    ]);
  });

  test("keeps the lines of both", () => {
    expect(told("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.").join("")).toBe("=One.\n\nTwo.+\n\nThree.");
  });

  test("leaves out text far from any change", () => {
    const long = "word ".repeat(200);
    const parts = differenceOf(`${long}old ${long}older ${long}`, `${long}new ${long}newer ${long}`);
    const same = parts.filter(({ kind }) => kind === "same").map(({ text }) => text);
    expect(same).toHaveLength(3);
    expect(same[0]).toMatch(/^…( word)+ $/);
    expect(same[1]).toMatch(/^ ?(word )+….*(word )+$/s);
    expect(same[2]).toMatch(/word …$/);
    expect(Math.max(...same.map(({ length }) => length))).toBeLessThan(200);
  });

  test("of two unrelated texts is one and the other, at once", () => {
    const words = (name: string) => Array.from({ length: 5_000 }, (_, n) => `${name}${n}`).join(" ");
    const started = performance.now();
    expect(differenceOf(words("a"), words("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  test("of an empty text is everything added", () => {
    expect(told("", "Everything is new.")).toEqual(["+Everything is new."]);
  });
});
