import type { Curve } from "./curve";
import type { DATA_WORDS, DataRow } from "./data-columns";
import { CURVE_MILESTONES, type Outcomes, SPLITS, type Split } from "./released";
import { EFFECTS } from "./treatments";

type Measure = keyof typeof DATA_WORDS.measure;
type Group = keyof typeof DATA_WORDS.group;

const GROUPS: Record<Split, readonly [Group, Group]> = {
  weekly_distance: ["under_40_km", "40_km_and_more"],
  age: ["under_40_years", "40_years_and_over"],
};

interface Released {
  readonly slug: string;
  readonly releasedAt: Date;
  readonly sample: boolean;
  readonly outcomes: Outcomes | null;
}

/** `slugs` has the treatments by their ids. */
export function dataRows(
  { slug, releasedAt, sample, outcomes }: Released,
  slugs: ReadonlyMap<number, string>,
): DataRow[] {
  const rows = outcomes
    ? [...curveRows(outcomes), ...treatmentRows(outcomes, slugs), ...setbackRows(outcomes)]
    : [row("about", {}, "withheld", "yes")];
  const of = {
    injury: slug,
    data: sample ? "sample" : "runners",
    released: releasedAt.toISOString().slice(0, 10),
  };
  return rows.filter(({ value }) => value !== null).map((one) => ({ ...of, ...one }));
}

/** What every file begins with. */
export function aboutRows(): DataRow[] {
  return [
    row(
      "about",
      {},
      "licence",
      "You may use, change and share these figures. Name this forum and the day of the release.",
    ),
    row(
      "about",
      {},
      "who",
      "Runners who write here are not a sample of runners who are hurt. Rows with “sample” in the column “data” are sample data.",
    ),
  ];
}

type Place = Partial<Pick<DataRow, "milestone" | "split" | "group" | "week" | "item">>;
type Bounds = { readonly lower: number | null; readonly upper: number | null };

function row(
  table: keyof typeof DATA_WORDS.table,
  place: Place,
  measure: Measure,
  value: string | number | null,
  bounds?: Bounds,
): DataRow {
  return { table, ...place, measure, value, lower: bounds?.lower ?? null, upper: bounds?.upper ?? null };
}

function curveRows({ milestones }: Outcomes): DataRow[] {
  return CURVE_MILESTONES.flatMap((milestone) => {
    const { curve, toldAfterwards, splits } = milestones[milestone];
    const compared = SPLITS.flatMap((split) => {
      const comparison = splits[split];
      if (!comparison) return [];
      const { p } = comparison;
      return [
        ...comparison.curves.flatMap((one, at) =>
          rowsOfCurve(one, { milestone, split, group: GROUPS[split][at as 0 | 1] }),
        ),
        row("curve", { milestone, split }, "chance_percent", p && Math.round(100 * p)),
      ];
    });
    return [
      ...(curve ? rowsOfCurve(curve, { milestone }) : []),
      ...(curve ? rowsOfAll(curve, { milestone }) : []),
      row("curve", { milestone }, "told_afterwards", toldAfterwards),
      ...compared,
    ];
  });
}

type AnyCurve = Omit<Curve, "open" | "stoppedPercent">;

function rowsOfCurve(
  { runners, startWeek, endWeek, median, steps, atRisk }: AnyCurve,
  place: Place,
): DataRow[] {
  return [
    row("curve", place, "runners", runners),
    row("curve", place, "start_week", startWeek),
    row("curve", place, "end_week", endWeek),
    row("curve", place, "median_week", median?.week ?? null, median ?? undefined),
    ...steps.map(({ week, percent, lower, upper }) =>
      row("curve", { ...place, week }, "reached_percent", percent, { lower, upper }),
    ),
    ...atRisk.map((count) => row("curve", { ...place, week: count.week }, "followed", count.runners)),
  ];
}

const rowsOfAll = ({ open, stoppedPercent }: Curve, place: Place): DataRow[] => [
  row("curve", place, "open", open),
  row("curve", place, "stopped_percent", stoppedPercent),
];

function treatmentRows({ treatments }: Outcomes, slugs: ReadonlyMap<number, string>): DataRow[] {
  return treatments.flatMap(({ treatment, runners, fromWeek, counts, helpedPercent }) => {
    const place = { item: slugs.get(treatment) ?? String(treatment) };
    return [
      row("treatments", place, "runners", runners),
      row("treatments", place, "from_week", fromWeek),
      ...EFFECTS.map((effect, at) => row("treatments", place, effect, counts[at] ?? null)),
      row("treatments", place, "helped_percent", helpedPercent?.value ?? null, helpedPercent ?? undefined),
    ];
  });
}

function setbackRows({ setbacks }: Outcomes): DataRow[] {
  return (setbacks ?? []).flatMap(({ stage, runners, costWeeks }) => {
    const place = { item: stage };
    return [
      row("setbacks", place, "runners", runners),
      row("setbacks", place, "cost_weeks", costWeeks?.median ?? null, costWeeks ?? undefined),
    ];
  });
}
