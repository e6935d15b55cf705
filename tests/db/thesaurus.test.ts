import { describe, expect } from "vitest";
import { listStems } from "@/db/search/reads";
import { EMPTY_WORDS, POINTING_WORDS, WEAK_WORDS } from "@/lib/search/plain-words";
import { sequenceOf } from "@/lib/search/stems";
import { LINES, parse } from "@/lib/search/thesaurus";
import { test as base } from "../support/database";

/** Each line's entries by their stems, as the finder reads them. */
const test = base.extend("lines", { scope: "file" }, async ({ db: _ }) => {
  const lines = LINES.map(parse);
  const stems = await listStems(lines.flatMap(({ alike, near }) => [...alike, ...near]));
  const pointing = new Set(POINTING_WORDS.split(" "));
  const keys = stems.map((words) =>
    sequenceOf(words)
      .filter((stem) => !pointing.has(stem))
      .join(" "),
  );
  return lines.map(({ alike, near }) => ({
    alike: keys.splice(0, alike.length),
    near: keys.splice(0, near.length),
  }));
});

describe("the thesaurus", () => {
  test("has no entry that no question can reach", async ({ lines }) => {
    const empty = new Set(sequenceOf((await listStems([EMPTY_WORDS]))[0] ?? ""));
    const keys = lines.flatMap(({ alike, near }) => [...alike, ...near]);
    expect(keys.filter((key) => key === "" || empty.has(key))).toEqual([]);
  });

  test("repeats nothing in a line, neither as two forms of a word nor as same and related", ({ lines }) => {
    const twice = lines
      .map(({ alike, near }) => [...alike, ...near])
      .flatMap((keys) => keys.filter((key, at) => keys.indexOf(key) < at));
    expect(twice).toEqual([]);
  });

  test("has no line that another line contains", ({ lines }) => {
    const within = (one: string[], other: string[]) => one.every((key) => other.includes(key));
    const doubled = lines.filter(({ alike }, at) =>
      lines.some((other, place) => place !== at && within(alike, other.alike)),
    );
    expect(doubled.map(({ alike }) => alike[0])).toEqual([]);
  });

  test("calls no word both empty and of little weight", () => {
    const empty = new Set(EMPTY_WORDS.split(" "));
    expect(WEAK_WORDS.split(" ").filter((word) => empty.has(word))).toEqual([]);
  });
});
