import { expect, test } from "vitest";
import { Learned, STRETCH } from "@/lib/care/matching/learned";
import { Symbols } from "@/lib/care/matching/symbols";
import { tokensOf } from "@/lib/care/matching/tokens";

const symbols = new Symbols(
  { LIFE: "live living" },
  ["better", "without", "jump"],
  new Set(["the", "and", "so", "jumped", "jumping", "jumps"]),
);
const learned = new Learned(symbols, {
  bias: [-2, -1],
  weights: { LIFE: "- 1 0", without: "LIFE 3 0 better .5 0", jump: "- 2 4" },
});

const read = (text: string) => {
  const { words, sentences } = tokensOf(text);
  return learned.read(words, sentences);
};
const weightOf = (text: string) => read(text).heaviest("self-harm").weight;
const far = " and so the and so".repeat(STRETCH / 5);

test("adds words, concepts and pairs, each once", () => {
  expect(weightOf("and so")).toBeCloseTo(-2);
  expect(weightOf("live")).toBeCloseTo(-1);
  expect(weightOf("live living, live")).toBeCloseTo(-1);
  expect(weightOf("without living")).toBeCloseTo(2);
});

test("pairs words in their order, near each other and in one sentence", () => {
  expect(weightOf("living without")).toBeCloseTo(-1);
  expect(weightOf("without. Living")).toBeCloseTo(-1);
  expect(weightOf("without the so living")).toBeCloseTo(2);
  expect(weightOf("without the so the living")).toBeCloseTo(-1);
  expect(weightOf("without the better")).toBeCloseTo(-1.5);
  expect(weightOf("without the so better")).toBeCloseTo(-2);
});

test("reads a word by its stem and mends a slip of the pen", () => {
  expect(weightOf("jumped jumping jumps")).toBeCloseTo(0);
  expect(weightOf("witout living")).toBeCloseTo(2);
});

test("does not add up what stands in different parts of a long text", () => {
  expect(weightOf(`jump${far}${far} living`)).toBeCloseTo(0);
  expect(weightOf(`jump and living${far}${far}`)).toBeCloseTo(1);
});

test("tells the stretch around a word, and the word that says most", () => {
  const reading = read(`so jump${far}${far} living`);
  expect(reading.around("body", 0)).toBeCloseTo(3);
  expect(reading.around("body", 2 * STRETCH)).toBeCloseTo(-1);
  const { end } = reading.heaviest("body");
  expect(reading.heaviestWord("body", end)).toBe(1);
});

test("knows a text of which it can read less than half", () => {
  expect(read("ich will nicht live").isRead).toBe(false);
  expect(read("so live without jump").isRead).toBe(true);
});
