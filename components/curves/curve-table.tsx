import { type Line, rowWeeks, stepAt, stepRange } from "./curve-words";

type Props = { caption: string; columns: readonly { name: string; line: Line }[] };

/** All that a picture shows, as numbers. */
export function CurveTable({ caption, columns }: Props) {
  const [first] = columns;
  if (!first) return null;
  return (
    <details className="fold as-table">
      <summary>The numbers behind this picture</summary>
      <div className="scroll">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              {columns.map(({ name }) => (
                <Heads key={name} name={name} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rowWeeks(first.line).map((week) => (
              <tr key={week}>
                <th scope="row">{week}</th>
                {columns.map(({ name, line }) => (
                  <Cells key={name} line={line} week={week} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Heads({ name }: { name: string }) {
  return (
    <>
      <th scope="col">{name}</th>
      <th scope="col">Followed</th>
    </>
  );
}

function Cells({ line, week }: { line: Line; week: number }) {
  const step = stepAt(line, week);
  const range = step ? stepRange(step) : "";
  const count = line.atRisk.find((at) => at.week === week)?.runners;
  return (
    <>
      <td className="num">
        {step?.percent}
        {range && <small>{` (${range})`}</small>}
      </td>
      <td className="num">{count ?? "–"}</td>
    </>
  );
}
