import type { SetbackRow } from "@/lib/outcomes/setbacks";
import { amount } from "@/lib/words/counts";
import { weeksOf } from "./curve-words";
import { stageWords } from "./milestone-words";

type Props = { rows: readonly SetbackRow[] | null; sample: boolean };

export function SetbacksTable({ rows, sample }: Props) {
  const most = mostFrequent(rows ?? []);
  return (
    <section className="part" aria-labelledby="setbacks">
      <h2 id="setbacks">Where setbacks came</h2>
      {rows && most ? (
        <>
          <p className="lead">{lead(most)}</p>
          <div className="card">
            <table className="setbacks-table">
              <caption>
                {`${sample ? "Sample data. " : ""}Runners with a setback by how far they had come. Each runner counts once at each stage. In brackets, what the middle half of runners lost.`}
              </caption>
              <thead>
                <tr>
                  <th scope="col">How far they had come</th>
                  <th scope="col" className="drawn">
                    <span className="vh">Drawn</span>
                  </th>
                  <th scope="col">Runners</th>
                  <th scope="col">Cost</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Setback key={row.stage} row={row} most={most.runners ?? 1} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : (
        <p className="lead">Too few runners recorded a setback to show where setbacks came.</p>
      )}
    </section>
  );
}

/** Hidden counts are the smallest ones, so the largest that is shown is the largest of all. */
function mostFrequent(rows: readonly SetbackRow[]): SetbackRow | null {
  const shown = rows.filter(({ runners }) => runners !== null);
  return shown.toSorted((a, b) => (b.runners ?? 0) - (a.runners ?? 0))[0] ?? null;
}

function lead({ stage, costWeeks }: SetbackRow): string {
  const where = `Setbacks were most common ${stageWords[stage].toLowerCase()}.`;
  return costWeeks ? `${where} Half of them lost ${weeksOf(costWeeks.median)} or less.` : where;
}

function Setback({ row: { stage, runners, costWeeks }, most }: { row: SetbackRow; most: number }) {
  return (
    <tr>
      <th scope="row">{stageWords[stage]}</th>
      <td className="drawn">
        {runners !== null && (
          <svg className="whisker" width="100%" height="20" aria-hidden>
            <rect
              className="dot"
              x="0"
              y="4"
              height="12"
              rx="3"
              width={`${Math.round((100 * runners) / most)}%`}
            />
          </svg>
        )}
      </td>
      <td className="num" data-label="runners">
        {runners === null ? <small className="hidden-count">hidden</small> : amount(runners)}
      </td>
      <td className="num" data-label={costWeeks ? "cost" : undefined}>
        {costWeeks && (
          <>
            {weeksOf(costWeeks.median)} <small>{`(${costWeeks.lower} to ${costWeeks.upper})`}</small>
          </>
        )}
      </td>
    </tr>
  );
}
