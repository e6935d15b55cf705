import { expect, test } from "vitest";
import { introOf } from "../support/effects";
import { operations } from "../support/operations";

test("all operations with the same event give it the same effects", () => {
  expect(introOf.size).toBeGreaterThan(90);
  const differing = [...introOf].filter(([, said]) => said.size > 1).map(([name]) => name);
  expect(differing).toEqual([]);
});

test("every operation has effects for its event", () => {
  const silent = operations.filter(({ effects }) => Object.keys(effects).length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
});
