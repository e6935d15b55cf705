import { expect, test } from "vitest";
import { Learned, perWords, STRETCH } from "@/lib/care/matching/learned";
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
  groups: { clot: "jump .7", heart: "LIFE 1 without .2" },
});

const read = (text: string) => learned.read(tokensOf(text));
const { bias } = learned;
/** What the words of a text weigh together, whatever its length. */
function weightOf(text: string): number {
  const reading = read(text);
  const { weight } = reading.heaviest("self-harm");
  return (weight - (bias[0] as number)) / perWords(Math.min(STRETCH, reading.length));
}
const far = " and so the and so".repeat(STRETCH / 5);

test("adds words, concepts and pairs, each once", () => {
  expect(weightOf("and so")).toBeCloseTo(0);
  expect(weightOf("live")).toBeCloseTo(1);
  expect(weightOf("live living, live")).toBeCloseTo(1);
  expect(weightOf("without living")).toBeCloseTo(4);
});

test("pairs words in order, close together and in one sentence", () => {
  expect(weightOf("living without")).toBeCloseTo(1);
  expect(weightOf("without. Living")).toBeCloseTo(1);
  expect(weightOf("without the so living")).toBeCloseTo(4);
  expect(weightOf("without the so the living")).toBeCloseTo(1);
  expect(weightOf("without the better")).toBeCloseTo(0.5);
  expect(weightOf("without the so better")).toBeCloseTo(0);
});

test("reads a word by its stem and corrects a typing error", () => {
  expect(weightOf("jumped jumping jumps")).toBeCloseTo(2);
  expect(weightOf("witout living")).toBeCloseTo(4);
});

test("does not add up distant parts of a long text", () => {
  expect(weightOf(`jump${far}${far} living`)).toBeCloseTo(2);
  expect(weightOf(`jump and living${far}${far}`)).toBeCloseTo(3);
});

test("returns the stretch around a word, and the word with most weight", () => {
  const reading = read(`so jump${far}${far} living`);
  expect(reading.around("body", 0)).toBeCloseTo(-1 + 4 * perWords(STRETCH));
  expect(reading.around("body", 2 * STRETCH)).toBeCloseTo(-1);
  const { end } = reading.heaviest("body");
  expect(reading.heaviestWord("body", end)).toBe(1);
});

test("recognises a text of which it can read less than half", () => {
  expect(read("ich will nicht live").isRead).toBe(false);
  expect(read("so live without jump").isRead).toBe(true);
});

test("gives the same words less weight in a longer text", () => {
  const weight = (text: string) => read(text).heaviest("self-harm").weight;
  expect(weight("without living")).toBeGreaterThan(weight("without living and so the and so"));
});

test("names the group of the words around one", () => {
  expect(read("so jump and the").likeliestGroup(1)).toBe("clot");
  expect(read("so without living the").likeliestGroup(1)).toBe("heart");
});
