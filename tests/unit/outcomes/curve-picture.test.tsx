import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CurveFigure } from "@/components/curves/curve-figure";
import { bandPath, linePath } from "@/components/curves/curve-paths";
import { CurveThumb } from "@/components/curves/curve-thumb";
import { rowWeeks, stepAt } from "@/components/curves/curve-words";
import { GroupComparison } from "@/components/curves/group-comparison";
import { HundredDots, hundredOf } from "@/components/curves/hundred-dots";
import { type Curve, curveOf, curveSpan, type Runner } from "@/lib/outcomes/curve";
import fc from "@/tests/support/fast-check";
import { inventOutcomes } from "@/tests/support/invented-outcomes";

const BYTES = 30 * 1024;

const { milestones } = inventOutcomes();
const curve = milestones.first_run.curve as Curve;
const comparison = milestones.first_run.splits.weekly_distance;

const anyCurve = fc
  .array(
    fc
      .record({
        entry: fc.nat({ max: 60 }),
        days: fc.integer({ min: 1, max: 900 }),
        event: fc.constantFrom("reached", "reached", "stopped", null),
      })
      .map(({ entry, days, event }): Runner => ({ entry, exit: entry + days, event })),
    { minLength: 11, maxLength: 120 },
  )
  .map((runners): Curve | null => {
    const span = curveSpan(runners);
    return span && curveOf(runners, span);
  })
  .filter((one) => one !== null);

const figure = (of: Curve, sample = false) =>
  renderToStaticMarkup(<CurveFigure curve={of} milestone="first_run" injury="IT band" sample={sample} />);
const dots = (of: Curve, sample = false) =>
  renderToStaticMarkup(<HundredDots curve={of} milestone="first_run" sample={sample} />);
const groups = (sample = false) =>
  renderToStaticMarkup(
    <GroupComparison
      comparison={comparison}
      milestone="first_run"
      split="weekly_distance"
      slug="itbs"
      sample={sample}
    />,
  );

const svgsIn = (markup: string) => markup.match(/<svg class="chart" width="100%".*?<\/text><\/svg>/gs) ?? [];

/** How many of 100 a path shows by the end of a week. */
function drawnAt(path: string, week: number, startWeek: number): number {
  let percent = 0;
  for (const [, x, y] of path.matchAll(/H([\d.]+)V([\d.]+)/g))
    if (Number(x) <= week - startWeek) percent = 100 - Number(y);
  return percent;
}

describe("the line", () => {
  test("is as high as its steps at every week, for any curve", () => {
    fc.assert(
      fc.property(anyCurve, (any) => {
        const path = linePath(any);
        for (let week = any.startWeek; week <= any.endWeek; week++)
          expect(drawnAt(path, week, any.startWeek)).toBe(stepAt(any, week)?.percent);
        expect(path).toMatch(new RegExp(`^M0 100.*H${any.endWeek - any.startWeek}$`));
      }),
    );
  });

  test("lies within its band, which begins at the first step", () => {
    expect(bandPath({ ...curve, steps: [] })).toBeNull();
    const band = bandPath(curve) ?? "";
    const [first] = curve.steps;
    expect(band.startsWith(`M${(first?.week ?? 0) - curve.startWeek} ${100 - (first?.upper ?? 0)}`)).toBe(
      true,
    );
    for (const { lower, percent, upper } of curve.steps) {
      expect(lower).toBeLessThanOrEqual(percent);
      expect(upper).toBeGreaterThanOrEqual(percent);
      expect(band).toMatch(new RegExp(`[V ]${100 - upper}H`));
      expect(band).toMatch(new RegExp(`V${100 - lower}H`));
    }
  });

  test("ends in rows of every fourth week and of its last week", () => {
    fc.assert(
      fc.property(anyCurve, (any) => {
        const weeks = rowWeeks(any);
        expect(weeks.at(-1)).toBe(any.endWeek);
        expect(weeks.slice(0, -1).every((week) => week % 4 === 0 && week >= any.startWeek)).toBe(true);
      }),
    );
  });
});

describe("a picture", () => {
  test("is at most 30 KB, and has only numbers in it, for any curve", () => {
    fc.assert(
      fc.property(anyCurve, fc.boolean(), (any, sample) => {
        for (const markup of [figure(any, sample), dots(any, sample)]) {
          expect(Buffer.byteLength(markup)).toBeLessThan(BYTES);
          expect(markup).not.toMatch(/NaN|undefined|Infinity|null/);
        }
      }),
    );
    expect(Buffer.byteLength(groups())).toBeLessThan(BYTES);
    expect(Buffer.byteLength(renderToStaticMarkup(<CurveThumb curve={curve} />))).toBeLessThan(4 * 1024);
  });

  test("has a name and a description to listen to", () => {
    const [svg = ""] = svgsIn(figure(curve));
    expect(svg).toContain('role="img" aria-labelledby="line-title line-description"');
    expect(svg).toContain(
      '<title id="line-title">IT band: weeks from the start of the injury to first run</title>',
    );
    const said = /<desc id="line-description">(.*?)<\/desc>/.exec(svg)?.[1];
    expect(said).toMatch(/^A line that rises in steps\. Runners who had run again: \d+ of 100 by week \d+, /);
    expect(said).toContain(`Half had run again by week ${curve.median?.week}.`);
    expect(said).toContain(`By week ${curve.endWeek}, ${curve.stoppedPercent} of 100 had stopped running.`);
    expect(said).toContain(`${curve.steps.at(-1)?.percent} by week ${curve.endWeek}.`);
  });

  test("has the same numbers in a table behind it", () => {
    const markup = figure(curve);
    for (const week of rowWeeks(curve)) {
      const step = stepAt(curve, week);
      expect(markup).toContain(`<th scope="row">${week}</th><td class="num">${step?.percent}`);
    }
  });

  test("shows how many we could still follow, and no number under 11", () => {
    const few = { ...curve, atRisk: curve.atRisk.filter(({ week }) => week !== 8) };
    const counts = (of: Curve) =>
      [...figure(of).matchAll(/y="22\.4rem">(\d+)</g)].map(([, count]) => Number(count));
    expect(counts(curve)).toEqual(curve.atRisk.map(({ runners }) => runners));
    expect(counts(few)).toEqual(few.atRisk.map(({ runners }) => runners));
  });

  test("has no mark for runners who stopped if too few did", () => {
    expect(figure(curve)).toContain('class="stopped"');
    const few = { ...curve, stoppedPercent: null };
    expect(figure(few)).not.toContain("stopped");
    expect(dots(few)).toContain("were still out, or had stopped running");
  });

  test("says that it shows sample data in its heading, its name, its description and its drawing", () => {
    for (const markup of [figure(curve, true), groups(true)]) {
      expect(markup).toMatch(/<figcaption><h[23][^>]*>Sample data: /);
      expect(markup).toMatch(/<title[^>]*>Sample data\. /);
      expect(markup).toMatch(/<desc[^>]*>Sample data\. /);
      expect(markup).toMatch(/<text class="sample"[^>]*>Sample data</);
    }
    expect(dots(curve, true)).toContain('aria-label="Sample data. ');
    for (const markup of [figure(curve), groups(), dots(curve)]) expect(markup).not.toMatch(/sample data/i);
  });
});

describe("a hundred dots", () => {
  test("are a hundred, for any curve", () => {
    fc.assert(
      fc.property(anyCurve, (any) => {
        const { reached, stillOut, stopped } = hundredOf(any);
        expect(reached + stillOut + (stopped ?? 0)).toBe(100);
        for (const count of [reached, stillOut, stopped ?? 0]) expect(count).toBeGreaterThanOrEqual(0);
      }),
    );
    const shown = dots(curve).split("<ul")[0] ?? "";
    expect(shown.match(/<(?:circle|path)/g)).toHaveLength(100);
  });
});

describe("two groups in one picture", () => {
  test("have a line each, of different dashes, and their names beside the lines", () => {
    const markup = groups();
    const [svg = ""] = svgsIn(markup);
    expect(svg.match(/class="curve( b2)?"/g)).toEqual(['class="curve"', 'class="curve b2"']);
    expect(svg).toMatch(/>Under 40 km: \d+<\/text>/);
    expect(svg).toMatch(/>40 km or more: \d+<\/text>/);
  });

  test("have a test of the difference only in a fold, with what it does not say", () => {
    const [shown = "", folded = ""] = groups().split("<summary>A test of the difference</summary>");
    expect(shown).not.toMatch(/\bp =|log-rank/i);
    expect(folded).toMatch(/Log-rank test: p (=|&lt;) 0\.\d+\..*does not say how large the difference is/s);
  });

  test("are not shown if nobody could compare them", () => {
    const none = renderToStaticMarkup(
      <GroupComparison comparison={null} milestone="first_run" split="age" slug="itbs" sample={false} />,
    );
    expect(none).not.toContain("<figure");
    expect(none).toContain("We cannot show this yet.");
  });
});
