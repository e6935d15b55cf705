import { describe, expect, test } from "vitest";
import { logRank } from "@/lib/statistics/log-rank";
import { kaplanMeier, medianOf } from "@/lib/statistics/survival";
import { distance, farthestFromOracles, ORACLES, observationsOf } from "@/tests/support/survival-oracles";

const groups = ORACLES.flatMap(({ name, groups }) =>
  Object.entries(groups).map(([group, data]) => [`${name}, ${group}`, data] as const),
);
const tests = ORACLES.flatMap(({ name, groups, logRank }) =>
  logRank ? [[name, groups, logRank] as const] : [],
);

describe("the curve, its errors and ranges, and the median agree with R to 1e-6", () => {
  test.for(groups)("%s", ([, group]) => {
    const steps = kaplanMeier(observationsOf(group));
    const { expect: right } = group;
    expect(steps.map(({ time }) => time)).toEqual(right.time);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual(right.atRisk);
    expect(steps.map(({ events }) => events)).toEqual(right.events);
    close(
      steps.map(({ survival }) => survival),
      right.survival,
    );
    close(
      steps.map(({ standardError }) => standardError),
      right.greenwoodSe,
    );
    close(
      steps.map(({ range }) => range?.lower ?? null),
      right.lower95loglog,
    );
    close(
      steps.map(({ range }) => range?.upper ?? null),
      right.upper95loglog,
    );
    const { value, lower, upper } = medianOf(steps);
    close([value, lower, upper], [right.median, right.medianLower, right.medianUpper]);
  });
});

describe("the log-rank test agrees with R to 1e-6", () => {
  test.for(tests)("%s", ([, groups, right]) => {
    const ours = logRank(Object.values(groups).map(observationsOf));
    close([ours?.chiSquared, ours?.degreesOfFreedom, ours?.p], [right.chi2, right.df, right.p]);
    close(ours?.observed ?? [], right.observed);
    close(ours?.expected ?? [], right.expected);
  });
});

test("the table of the bench shows the same: nothing is farther from R than 1e-6", () => {
  const rows = farthestFromOracles();
  expect(rows.length).toBeGreaterThan(60);
  for (const { ours, expected } of rows) expect(distance(ours, expected)).toBeLessThan(1e-6);
});

function close(ours: readonly (number | null | undefined)[], right: readonly (number | null)[]) {
  expect(ours.length).toBe(right.length);
  right.forEach((value, i) => {
    if (value === null) expect(ours[i]).toBeNull();
    else expect(Math.abs((ours[i] ?? Number.NaN) - value)).toBeLessThan(1e-6);
  });
}
