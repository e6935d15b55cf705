import { expect, test } from "vitest";
import { careFor } from "@/lib/care/care";
import { CARE_GROUPS } from "@/lib/care/groups";
import {
  type CareResult,
  careSet,
  isDangerous,
  JOINED,
  joinedAlarms,
  resultOf,
  sampleTexts,
  share,
} from "@/tests/care/measure";

const results = (careSet("dev") ?? []).map((one) => resultOf(one));
const dangerous = results.filter((result) => isDangerous(result.of));
const others = results.filter((result) => !isDangerous(result.of));
const found = (result: CareResult) => result.found;
const idsOf = (some: readonly CareResult[]) => some.map((result) => `${result.of.id} ${result.shown}`);

test("the tuning set has at least 150 dangerous and 500 other texts, and every group", () => {
  expect(dangerous.length).toBeGreaterThanOrEqual(150);
  expect(others.length).toBeGreaterThanOrEqual(500);
  expect(new Set(dangerous.map((result) => result.of.expect))).toEqual(new Set(CARE_GROUPS));
  expect(new Set(results.map((result) => result.of.id)).size).toBe(results.length);
});

test("finds at least 95 in 100 dangerous texts, and 85 in 100 of each group", () => {
  const missed = idsOf(dangerous.filter((result) => !result.found));
  expect(share(dangerous, found), missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  for (const group of CARE_GROUPS) {
    const some = dangerous.filter((result) => result.of.expect === group);
    const least = group === "self-harm" ? 0.97 : 0.85;
    expect(
      share(some, (result) => result.rightGroup),
      group,
    ).toBeGreaterThanOrEqual(least);
  }
});

test("shows a notice for at most 2 in 100 ordinary texts", () => {
  const alarms = others.filter(({ shown }) => shown !== null && !shown.startsWith("quiet"));
  expect(alarms.length / others.length, idsOf(alarms).join("\n")).toBeLessThanOrEqual(0.02);
});

test.each(JOINED)("shows a notice for at most 3 in 100 posts joined from %i ordinary ones", (size) => {
  const { texts, alarms } = joinedAlarms(results, size);
  expect(alarms / texts).toBeLessThanOrEqual(0.03);
});

test("shows a quiet link for low mood and under-fuelling", () => {
  const quiet = others.filter((result) => result.of.expect === "quiet");
  expect(share(quiet, found)).toBeGreaterThanOrEqual(0.85);
});

test("shows a notice for at most 2 in 100 texts of the sample content", () => {
  const texts = sampleTexts();
  const alarms = texts.filter((text) => careFor(text, "post") !== null);
  expect(alarms.length / texts.length, alarms.join("\n---\n")).toBeLessThanOrEqual(0.02);
});
