import { expect, test } from "vitest";
import { add, atLeastOneFailure, countPlaywright, countVitest, lastLine, nothing, one } from "../run/tally";

test("the last line counts every check and test, and names skipped ones only if there are any", () => {
  expect(lastLine(add(one(true), add(one(false), nothing)))).toBe("1 passed, 1 failed");
  expect(lastLine({ ...nothing, passed: 3, skipped: 2 })).toBe("3 passed, 0 failed, 2 skipped");
});

test("an unreadable test file is a failure, and each failure is named", () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      { name: `${process.cwd()}/tests/unit/unreadable.test.ts`, status: "failed", assertionResults: [] },
      {
        name: `${process.cwd()}/tests/unit/a.test.ts`,
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "adds" },
          { status: "failed", fullName: "takes away" },
        ],
      },
    ],
  };
  expect(countVitest(report)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 1,
    failures: ["tests/unit/unreadable.test.ts", "tests/unit/a.test.ts: takes away"],
  });
});

test("a browser test that passed only on retry, and an error outside any test, are failures", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
  const spec = (title: string, ok: boolean, status: string) => ({
    title,
    file: "reading.spec.ts",
    line: 7,
    ok,
    tests: [{ status }],
  });
  const inner = { specs: [spec("folds", true, "flaky"), spec("scrolls", false, "unexpected")] };
  const suites = [{ specs: [spec("opens", true, "expected")], suites: [inner] }];
  expect(countPlaywright({ stats, errors: [{}], suites })).toEqual({
    passed: 4,
    failed: 3,
    skipped: 0,
    failures: ["tests/e2e/reading.spec.ts:7: folds", "tests/e2e/reading.spec.ts:7: scrolls"],
  });
});

test("a runner that fails without naming a failure still fails", () => {
  expect(atLeastOneFailure({ ...nothing, passed: 5 }, 1).failed).toBe(1);
  expect(atLeastOneFailure({ ...nothing, passed: 5 }, 0).failed).toBe(0);
});
