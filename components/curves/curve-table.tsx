import { type Line, rowWeeks, stepAt, stepRange } from "./curve-words";
import { PictureTable } from "./picture-table";

type Props = { caption: string; columns: readonly { name: string; line: Line }[] };

export function CurveTable({ caption, columns }: Props) {
  const [first] = columns;
  if (!first) return null;
  return (
    <PictureTable
      caption={caption}
      head={
        <>
          <th scope="col">Week</th>
          {columns.map(({ name }) => (
            <Heads key={name} name={name} />
          ))}
        </>
      }
    >
      {rowWeeks(first.line).map((week) => (
        <tr key={week}>
          <th scope="row">{week}</th>
          {columns.map(({ name, line }) => (
            <Cells key={name} line={line} week={week} />
          ))}
        </tr>
      ))}
    </PictureTable>
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
        {step?.percent} {range && <small>{`(${range})`}</small>}
      </td>
      <td className="num">{count ?? "–"}</td>
    </>
  );
}
