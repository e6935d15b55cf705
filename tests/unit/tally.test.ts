import { expect, test } from "vitest";
import { add, atLeastOneFailure, countPlaywright, countVitest, lastLine, nothing, one } from "../run/tally";

test("the last line counts every check and test, and names skipped ones only if there are any", () => {
  expect(lastLine(add(one(true), add(one(false), nothing)))).toBe("1 passed, 1 failed");
  expect(lastLine({ passed: 3, failed: 0, skipped: 2 })).toBe("3 passed, 0 failed, 2 skipped");
});

test("an unreadable test file is a failure", () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [{ status: "failed", assertionResults: [] }],
  };
  expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test("a browser test that passed only on retry, and an error outside any test, are failures", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 0 });
});

test("a runner that fails without naming a failure still fails", () => {
  expect(atLeastOneFailure({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  expect(atLeastOneFailure({ passed: 5, failed: 0, skipped: 0 }, 0).failed).toBe(0);
});
