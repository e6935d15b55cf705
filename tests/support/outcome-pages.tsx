import { renderToStaticMarkup } from "react-dom/server";
import { ReleasedOutcomes } from "@/components/curves/released-outcomes";
import {
  CURVE_MILESTONES,
  type CurveMilestone,
  type Outcomes,
  SPLITS,
  type Split,
} from "@/lib/outcomes/released";
import { STAGES } from "@/lib/outcomes/setbacks";
import { EFFECTS } from "@/lib/outcomes/treatments";

interface ReadCurve {
  runners: number;
  steps: { week: number; percent: number }[];
  followed: Map<number, number>;
}

export interface ReadFromPages {
  /** "first_run", "first_run/age/0" */
  readonly curves: Map<string, ReadCurve>;
  /** "first_run/open", "first_run/told", "treatment 7", "treatment 7/helped", "setback first_runs" */
  readonly counts: Map<string, number>;
}

/** What a reader of all pages of an injury can write down: from the drawings, the tables behind them and the sentences. */
export function readFromPages(outcomes: Outcomes): ReadFromPages {
  const read: ReadFromPages = { curves: new Map(), counts: new Map() };
  for (const milestone of CURVE_MILESTONES)
    for (const split of SPLITS) readPage(read, pageOf(outcomes, milestone, split), milestone, split);
  return read;
}

function pageOf(outcomes: Outcomes, milestone: CurveMilestone, split: Split): string {
  const names = outcomes.treatments.map(({ treatment }) => {
    const name = `treatment-${treatment}`;
    return [treatment, { slug: name, name }] as const;
  });
  return renderToStaticMarkup(
    <ReleasedOutcomes
      injury={{ slug: "itbs", name: "IT band" }}
      milestone={milestone}
      split={split}
      outcomes={outcomes}
      releasedAt={new Date("2026-11-29")}
      sample={false}
      treatmentNames={new Map(names)}
    />,
  );
}

function readPage(
  { curves, counts }: ReadFromPages,
  markup: string,
  milestone: CurveMilestone,
  split: Split,
): void {
  const count = (name: string, said: string | undefined) => said && counts.set(name, numberIn(said));
  const whole = /aria-labelledby="line-heading".*?<\/figure>/s.exec(markup)?.[0];
  const groups = /aria-labelledby="groups-heading".*?<\/figure>/s.exec(markup)?.[0];
  if (whole) {
    const [drawn] = linesIn(whole, startWeekIn(markup.split('id="line-heading"')[0] ?? ""));
    const runners = numberIn(/<b>([\d,]+)<\/b> stor(?:y|ies) begun while hurt/.exec(markup)?.[1] ?? "");
    if (drawn) {
      curves.set(milestone, { ...drawn, runners });
    }
  }
  if (groups) {
    const runners = [...groups.matchAll(/<b>[^<]+<\/b>([\d,]+) stor/g)].map(([, said = ""]) =>
      numberIn(said),
    );
    for (const [at, line] of linesIn(groups, startWeekIn(groups)).entries())
      curves.set(`${milestone}/${split}/${at}`, { ...line, runners: runners[at] ?? 0 });
  }
  count(`${milestone}/open`, /<b>([\d,]+)<\/b> of them still open/.exec(markup)?.[1]);
  count(`${milestone}/told`, /We leave ([\d,]+) stor/.exec(markup)?.[1]);
  for (const [, id, tried, cells = ""] of markup.matchAll(
    /href="\/tags\/treatment-(\d+)".*?<small>([\d,]+) tried it.*?<\/small>(.*?)<\/tr>/gs,
  )) {
    count(`treatment ${id}`, tried);
    for (const [at, cell] of cellsIn(cells).slice(-EFFECTS.length).entries())
      count(`treatment ${id}/${EFFECTS[at]}`, cell);
  }
  const setbacks = /class="setbacks-table".*?<tbody>(.*?)<\/tbody>/s.exec(markup)?.[1] ?? "";
  for (const [at, row] of setbacks.split("</tr>").slice(0, STAGES.length).entries())
    count(`setback ${STAGES[at]}`, /data-label="runners">([\d,]+)</.exec(row)?.[1]);
}

const numberIn = (said: string) => Number(said.replaceAll(",", ""));
const cellsIn = (row: string) =>
  [...row.matchAll(/<td class="num" data-label="[^"]*">(\d*)/g)].map(([, said]) => said || undefined);
const startWeekIn = (words: string) => Number(/still hurt after week (\d+)/.exec(words)?.[1] ?? 0);

/** Each line, with its numbers in the row below the drawing and in the table. Places are in percent of the width. */
function linesIn(figure: string, startWeek: number): Omit<ReadCurve, "runners">[] {
  const paths = [...figure.matchAll(/<path class="curve(?: b2)?" d="([^"]+)"/g)].map(([, path = ""]) => path);
  const rows = figure.split(/<text x="0" y="[\d.]+rem">(?=[A-Z4])/).slice(2);
  const table = [...figure.matchAll(/<tr><th scope="row">(\d+)<\/th>(.*?)<\/tr>/g)];
  return paths.map((path, at) => {
    const span = Number(/H(\d+)$/.exec(path)?.[1]);
    const weekAt = (across: string | undefined) => startWeek + Math.round((Number(across) / 100) * span);
    const below = (rows[at] ?? "").matchAll(/<text class="[^"]*" x="([\d.]+)%" y="[\d.]+rem">(\d+)<\/text>/g);
    const drawn = [...below].map(([, across, followed]) => [weekAt(across), Number(followed)] as const);
    const listed = table.map(([, week, cells = ""]) => {
      const numbers = [...cells.matchAll(/<td class="num">([^<]*)/g)].map(([, said]) => Number(said));
      return [Number(week), numbers[2 * at + 1] ?? 0] as const;
    });
    return {
      steps: [...path.matchAll(/H(\d+)V(\d+)/g)].map(([, x, y]) => ({
        week: startWeek + Number(x),
        percent: 100 - Number(y),
      })),
      followed: new Map([...drawn, ...listed].filter(([, followed]) => followed > 0)),
    };
  });
}
