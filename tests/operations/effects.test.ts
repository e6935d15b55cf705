import { expect, test } from "vitest";
import { introOf } from "../support/effects";
import { operations } from "../support/operations";

test("all operations that know an event say the same of its effects", () => {
  expect(introOf.size).toBeGreaterThan(90);
  const differing = [...introOf].filter(([, said]) => said.size > 1).map(([name]) => name);
  expect(differing).toEqual([]);
});

test("every operation says the effects of an event", () => {
  const silent = operations.filter(({ effects }) => Object.keys(effects).length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
});
