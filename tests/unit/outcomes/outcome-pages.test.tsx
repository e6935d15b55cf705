import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { groupInShort, inShort, storiesOf } from "@/components/curves/curve-words";
import { EvidenceCard } from "@/components/curves/evidence-card";
import { type ListedInjury, OtherInjuries, OutcomesList } from "@/components/curves/outcomes-list";
import { ReleasedOutcomes } from "@/components/curves/released-outcomes";
import { OutcomesAside, OutcomesLine } from "@/components/curves/tag-outcomes";
import { UnreleasedOutcomes } from "@/components/curves/unreleased-outcomes";
import type { Curve } from "@/lib/outcomes/curve";
import { CURVE_MILESTONES, type CurveMilestone, type Outcomes } from "@/lib/outcomes/released";
import { INVENTED_TREATMENTS, inventOutcomes } from "@/tests/support/invented-outcomes";

const NOT_A_SAMPLE = "People who write here are not a sample of people who are hurt.";

const outcomes = inventOutcomes();
const curve = outcomes.milestones.first_run.curve as Curve;
const itbs = { slug: "itbs", name: "IT band", id: 1, storyCount: 40 };
const releasedAt = new Date("2026-11-29T10:00:00Z");
const released: ListedInjury = { ...itbs, state: "released", releasedAt, sample: false, outcomes };
const sample: ListedInjury = { ...released, sample: true };
const paused: ListedInjury = { ...itbs, state: "paused" };
const tooFew: ListedInjury = { ...itbs, storyCount: 7, state: "too few" };

interface Shown {
  readonly of?: Outcomes;
  readonly milestone?: CurveMilestone;
  readonly isSample?: boolean;
}

const page = ({ of = outcomes, milestone = "first_run", isSample = false }: Shown = {}) =>
  renderToStaticMarkup(
    <ReleasedOutcomes
      injury={itbs}
      milestone={milestone}
      split="weekly_distance"
      outcomes={of}
      releasedAt={releasedAt}
      sample={isSample}
      treatmentNames={INVENTED_TREATMENTS}
    />,
  );
const unreleased = (injury: ListedInjury, state: "paused" | "too few") =>
  renderToStaticMarkup(<UnreleasedOutcomes injury={injury} state={state} />);
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, "");

describe("in one sentence", () => {
  const line = { ...curve, endWeek: 36 };

  test("a line says when half had come back, with the range", () => {
    expect(inShort({ ...line, median: { week: 14, lower: 11, upper: 19 } }, "first_run")).toBe(
      "Half ran again after 14 weeks (11 to 19)",
    );
  });

  test("a range may end later than we followed anybody", () => {
    expect(groupInShort({ ...line, median: { week: 17, lower: 13, upper: null } }, "first_run")).toBe(
      "half had run again by week 17 (13 to later than 36)",
    );
  });

  test("a line that does not reach half says how far it comes", () => {
    const steps = [{ week: 20, percent: 41, lower: 30, upper: 52 }];
    expect(inShort({ ...line, steps, median: null }, "full_training")).toBe(
      "41 of 100 had trained in full again after 36 weeks",
    );
    expect(groupInShort({ ...line, steps: [], median: null }, "first_run")).toBe(
      "too few had run again by week 36 to say how many",
    );
  });

  test("a count of stories that ended at 100 says that there may be more", () => {
    expect([0, 1, 7, 100].map(storiesOf)).toEqual([
      "0 stories",
      "1 story",
      "7 stories",
      "100 stories or more",
    ]);
  });
});

describe("the page of an injury", () => {
  test("begins with the answer, then shows how many stories, how many are open, and when it was counted", () => {
    const text = textOf(page());
    expect(text).toContain("IT band: how long until you run again?");
    expect(text).toContain(
      `Half of the runners here ran again ${curve.median?.week} weeks after the injury began.`,
    );
    expect(text).toContain(`${curve.runners} stories begun while hurt`);
    expect(text).toContain(`${curve.open} of them still open`);
    expect(text).toContain(`${curve.stoppedPercent} had stopped running`);
    expect(text).toContain("Counted on 29 Nov 2026");
    expect(page()).toContain('href="/outcomes/itbs/data.csv"');
  });

  test.for(CURVE_MILESTONES)(
    "for %s has a tab and a line of its own, without a query string",
    (milestone) => {
      const markup = page({ milestone });
      expect(markup.match(/aria-current="page"/g)).toHaveLength(2);
      expect(markup).toMatch(/href="\/outcomes\/itbs\/full-training"/);
      expect(markup).toMatch(/href="\/outcomes\/itbs(\/[a-z-]+)?\/by-age#groups"/);
      expect(markup).not.toMatch(/href="\/outcomes[^"]*\?/);
    },
  );

  test("says on every state that people who write are not a sample", () => {
    for (const markup of [
      page(),
      page({ isSample: true }),
      unreleased(paused, "paused"),
      unreleased(tooFew, "too few"),
    ])
      expect(textOf(markup)).toContain(NOT_A_SAMPLE);
  });

  test("shows every treatment in the order in which runners tried it, and hides small numbers", () => {
    const [, table = ""] = /class="tried-table"(.*?)<\/table>/s.exec(page()) ?? [];
    const names = [...table.matchAll(/<th scope="row"><a href="\/tags\/([a-z-]+)"/g)].map(([, slug]) => slug);
    expect(names).toEqual(["rest-alone", "hip-strength-work", "physiotherapist", "new-shoes"]);
    const hidden = outcomes.treatments.flatMap(({ counts, helpedPercent }) => [
      ...counts.filter((count) => count === null),
      ...(helpedPercent ? [] : [null]),
    ]);
    expect(hidden.length).toBeGreaterThan(2);
    expect(table.match(/>hidden</g)).toHaveLength(hidden.length);
    for (const { helpedPercent } of outcomes.treatments)
      if (helpedPercent) expect(table).toContain(`x1="${helpedPercent.lower}%" x2="${helpedPercent.upper}%"`);
  });

  test("leaves out a treatment whose tag is gone", () => {
    const markup = renderToStaticMarkup(
      <ReleasedOutcomes
        injury={itbs}
        milestone="first_run"
        split="age"
        outcomes={outcomes}
        releasedAt={releasedAt}
        sample={false}
        treatmentNames={new Map()}
      />,
    );
    expect(markup).toContain("No treatment has been tried by 11 of the runners");
  });

  test("shows where setbacks came, beside how often runners are hurt again", () => {
    const text = textOf(page());
    expect(text).toContain("Setbacks were most common during the first runs.");
    expect(text).toContain("46 of 100 within a year");
    expect(textOf(page({ of: { ...outcomes, setbacks: null } }))).toContain(
      "Too few runners recorded a setback",
    );
  });

  test("draws nothing for a milestone that too few reached", () => {
    const none = { curve: null, toldAfterwards: null, splits: { weekly_distance: null, age: null } };
    const few = { ...outcomes, milestones: { ...outcomes.milestones, full_training: none } };
    for (const full_training of [none, { ...none, curve: { ...curve, steps: [] } }]) {
      const markup = page({
        of: { ...few, milestones: { ...few.milestones, full_training } },
        milestone: "full_training",
      });
      expect(markup).not.toContain("<figure");
      expect(markup).toContain("Too few runners had trained in full again so far");
      expect(markup).toContain('class="tabs"');
    }
  });

  test("says above all that sample data is invented", () => {
    const text = textOf(page({ isSample: true }));
    expect(text).toContain("These runners are invented");
    expect(textOf(page())).not.toMatch(/sample data|invented/i);
  });

  test("names the method only in the fold about how we count", () => {
    const [before = "", after = ""] = page().split('id="how"');
    expect(before).not.toMatch(/kaplan|aalen|wilson|greenwood/i);
    expect(after).toMatch(/<details.*Kaplan-Meier/s);
  });
});

describe("studies beside ours", () => {
  const card = (slug: string, of: Curve | null) =>
    textOf(
      renderToStaticMarkup(<EvidenceCard slug={slug} milestone="first_run" curve={of} sample={false} />),
    );

  test("are compared at the same weeks, with the warning that they measure something else", () => {
    const text = card("itbs", curve);
    expect(text).toContain("44 of 100 by week 8");
    expect(text).toMatch(/Here\d+ of 100 by week 8\d+ of 100 by week 26/);
    expect(text).toContain("These two numbers do not measure the same outcome.");
  });

  test("of any injury are the nearest where we know none of this one", () => {
    const text = card("hamstring", null);
    expect(text).toContain("We know no published figure about this injury that we trust.");
    expect(text).toContain("Half by day 71");
    expect(text).not.toContain("These two");
  });
});

describe("an injury without numbers", () => {
  test("says how many public stories there are, and how to add one", () => {
    const markup = unreleased(tooFew, "too few");
    expect(textOf(markup)).toContain("IT band: not enough stories yet");
    expect(textOf(markup)).toContain("7 stories about this injury so far");
    expect(markup).toContain('href="/tell"');
    expect(markup).toContain('href="/tags/itbs/stories"');
    expect(unreleased({ ...tooFew, storyCount: 0 }, "too few")).not.toContain("/tags/itbs/stories");
  });

  test("says that it is paused because a runner left, and shows none of its numbers", () => {
    const markup = unreleased(paused, "paused");
    expect(textOf(markup)).toContain("A runner who was counted here has left");
    expect(markup).not.toMatch(/<figure|data\.csv|half ran/i);
  });
});

describe("the list of injuries", () => {
  const markup = renderToStaticMarkup(
    <OutcomesList injuries={[released, { ...paused, slug: "achilles" }, { ...tooFew, slug: "hamstring" }]} />,
  );

  test("has a sentence and a small picture where there are numbers, and the reason where there are none", () => {
    expect(textOf(markup)).toContain(`${inShort(curve, "first_run")}.`);
    expect(markup.match(/class="chart thumb"/g)).toHaveLength(1);
    expect(textOf(markup)).toContain("paused until the next release");
    expect(textOf(markup)).toContain("7 stories");
  });

  test("says which numbers are sample data", () => {
    expect(markup).not.toContain("Sample data");
    expect(renderToStaticMarkup(<OutcomesList injuries={[sample]} />)).toContain("Sample data");
  });

  test("beside another injury says when half ran again", () => {
    const beside = textOf(renderToStaticMarkup(<OtherInjuries injuries={[released, paused, tooFew]} />));
    expect(beside).toBe(
      `Other injuriesIT bandhalf by week ${curve.median?.week}IT bandpausedIT bandnot enough yet`,
    );
  });
});

describe("the page of the tag", () => {
  const line = (injury: ListedInjury) =>
    textOf(renderToStaticMarkup(<OutcomesLine injury={injury} outcomes={injury} />));
  const aside = (injury: ListedInjury) =>
    renderToStaticMarkup(<OutcomesAside injury={injury} outcomes={injury} />);

  test("shows our number and the published one, and that they measure something else", () => {
    expect(line(released)).toBe(
      `${inShort(curve, "first_run")}. In a review of studies, 44 of 100 had recovered by week 8, and 92 of 100 by month 6. This is another measure. See the line`,
    );
    expect(aside(released)).toMatch(/href="\/outcomes\/itbs".*<svg.*https:\/\/doi\.org\//s);
  });

  test("says that the numbers are sample data", () => {
    expect(line(sample)).toMatch(/^Sample data\. /);
    expect(aside(sample)).toContain("Sample data");
  });

  test("shows only the studies while there are no numbers, and no line where there is neither", () => {
    for (const injury of [paused, tooFew]) {
      expect(line(injury)).not.toMatch(/half ran/i);
      expect(line(injury)).toContain("44 of 100");
      expect(aside(injury)).not.toContain("<svg");
    }
    expect(line({ ...tooFew, slug: "hamstring" })).toBe("");
  });
});
