import path from "node:path";

export type Counts = {
  passed: number;
  failed: number;
  skipped: number;
  /** The failed tests by file and title, as far as the runner named them. */
  failures: readonly string[];
};

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** A check without counts of its own counts as one. */
export function one(passed: boolean): Counts {
  return { ...nothing, [passed ? "passed" : "failed"]: 1 };
}

/** A runner that ended badly without naming a failed test failed all the same. */
export function atLeastOneFailure(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function lastLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};

export function countVitest(report: VitestReport): Counts {
  const unreadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName }) => `${path.relative(".", name)}: ${fullName}`),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...unreadable.map(({ name }) => path.relative(".", name)), ...failed],
  };
}

type PlaywrightSuite = {
  specs: { title: string; file: string; line: number; ok: boolean; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
  suites: PlaywrightSuite[];
};

export function countPlaywright({ stats, errors, suites }: PlaywrightReport): Counts {
  return {
    failures: suites.flatMap(failedIn),
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

function failedIn({ specs, suites = [] }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky"));
  return [
    ...failed.map(({ file, line, title }) => `${path.join("tests/e2e", file)}:${line}: ${title}`),
    ...suites.flatMap(failedIn),
  ];
}
