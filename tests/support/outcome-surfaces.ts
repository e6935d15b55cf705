import { csvOf } from "@/lib/feeds/csv";
import type { Curve } from "@/lib/outcomes/curve";
import { dataRows } from "@/lib/outcomes/data";
import { DATA_COLUMNS, type DataColumn } from "@/lib/outcomes/data-columns";
import { CURVE_MILESTONES, type Outcomes, SPLITS } from "@/lib/outcomes/released";
import { EFFECTS } from "@/lib/outcomes/treatments";
import { readFromPages } from "./outcome-pages";
import { parseCsv } from "./parse-csv";

export interface ShownCurve {
  readonly runners: number;
  readonly steps: readonly { week: number; percent: number }[];
  readonly followed: ReadonlyMap<number, number>;
}

/** What a reader of a surface learns. Names are the same on all surfaces: "first_run", "first_run/age/0". */
export interface Shown {
  readonly curves: ReadonlyMap<string, ShownCurve>;
  /** Numbers of runners that are no curve's: "first_run/open", "first_run/told", "treatment 7", "treatment 7/helped". */
  readonly counts: ReadonlyMap<string, number>;
}

export interface OutcomeSurface {
  readonly name: string;
  /** Reads back what the surface publishes about these outcomes. */
  show(outcomes: Outcomes): Shown;
}

/** Everything that publishes outcomes. What publishes them later joins by a row, and the tests below hold for it. */
export const OUTCOME_SURFACES: readonly OutcomeSurface[] = [
  { name: "the stored release", show: (outcomes) => inRelease(JSON.parse(JSON.stringify(outcomes))) },
  { name: "the file of an injury", show: inFile },
  { name: "the pages of an injury", show: readFromPages },
];

type AnyCurve = Omit<Curve, "open" | "stoppedPercent">;

function shownCurve({ runners, steps, atRisk }: AnyCurve): ShownCurve {
  return {
    runners,
    steps: steps.map(({ week, percent }) => ({ week, percent })),
    followed: new Map(atRisk.map((count) => [count.week, count.runners])),
  };
}

function inRelease({ milestones, treatments, setbacks }: Outcomes): Shown {
  const curves = new Map<string, ShownCurve>();
  const counts = new Map<string, number>();
  const count = (name: string, number: number | null) => number !== null && counts.set(name, number);
  for (const milestone of CURVE_MILESTONES) {
    const { curve, toldAfterwards, splits } = milestones[milestone];
    if (curve) curves.set(milestone, shownCurve(curve));
    count(`${milestone}/open`, curve?.open ?? null);
    count(`${milestone}/told`, toldAfterwards);
    for (const split of SPLITS)
      for (const [group, one] of (splits[split]?.curves ?? []).entries())
        curves.set(`${milestone}/${split}/${group}`, shownCurve(one));
  }
  for (const { treatment, runners, counts: said } of treatments) {
    count(`treatment ${treatment}`, runners);
    for (const [at, effect] of EFFECTS.entries()) count(`treatment ${treatment}/${effect}`, said[at] ?? null);
  }
  for (const { stage, runners } of setbacks ?? []) count(`setback ${stage}`, runners);
  return { curves, counts };
}

interface OpenCurve {
  readonly runners: number;
  readonly steps: { week: number; percent: number }[];
  readonly followed: Map<number, number>;
}

const SECOND_GROUPS = ["40_km_and_more", "40_years_and_over"];

function inFile(outcomes: Outcomes): Shown {
  const released = { slug: "itbs", releasedAt: new Date("2026-06-01"), sample: false, outcomes };
  const slugs = new Map(outcomes.treatments.map(({ treatment }) => [treatment, String(treatment)]));
  const [, ...lines] = parseCsv(csvOf(DATA_COLUMNS, dataRows(released, slugs)));
  const curves = new Map<string, OpenCurve>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const cell = (column: DataColumn) => line[DATA_COLUMNS.indexOf(column)] ?? "";
    const [table, measure, value, week] = [
      cell("table"),
      cell("measure"),
      Number(cell("value")),
      Number(cell("week")),
    ];
    if (table === "treatments") {
      if (measure === "runners") counts.set(`treatment ${cell("item")}`, value);
      else if (EFFECTS.some((effect) => effect === measure))
        counts.set(`treatment ${cell("item")}/${measure}`, value);
    } else if (table === "setbacks") {
      if (measure === "runners") counts.set(`setback ${cell("item")}`, value);
    } else if (measure === "open") counts.set(`${cell("milestone")}/open`, value);
    else if (measure === "told_afterwards") counts.set(`${cell("milestone")}/told`, value);
    else {
      const group = SECOND_GROUPS.includes(cell("group")) ? 1 : 0;
      const name = cell("group") ? `${cell("milestone")}/${cell("split")}/${group}` : cell("milestone");
      const curve: OpenCurve = curves.get(name) ?? {
        runners: 0,
        steps: [],
        followed: new Map<number, number>(),
      };
      if (measure === "runners") curves.set(name, { ...curve, runners: value });
      if (measure === "reached_percent") curve.steps.push({ week, percent: value });
      if (measure === "followed") curve.followed.set(week, value);
    }
  }
  return { curves, counts };
}
