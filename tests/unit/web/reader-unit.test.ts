import { expect, test } from "vitest";
import { unitByLanguage } from "@/lib/web/reader-unit";

test.each([
  ["en-US,en;q=0.9", "miles"],
  ["en-GB", "miles"],
  ["my-MM", "miles"],
  ["en-LR;q=0.5", "miles"],
  ["es-419,es-US;q=0.8", "km"],
  ["en,en-US;q=0.5", "miles"],
  ["zh-Hant-US", "miles"],
  ["en-US;q=0.3,de-DE;q=0.9", "km"],
  ["en-US;q=0,de-DE", "km"],
  ["en-IE", "km"],
  ["de", "km"],
  ["en", "km"],
  ["*", "km"],
  [";;q=x,--,é", "km"],
  ["", "km"],
  [null, "km"],
] as const)("a reader with the languages %s gets %s", (languages, unit) => {
  expect(unitByLanguage(languages)).toBe(unit);
});
