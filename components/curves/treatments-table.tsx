import { EFFECTS, type TreatmentRow } from "@/lib/outcomes/treatments";
import { tagPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

export type TagName = { slug: string; name: string };

type Props = { rows: readonly TreatmentRow[]; names: ReadonlyMap<number, TagName>; sample: boolean };

const columns = ["Helped", "No effect", "Worse", "Cannot tell"] as const;

export function TreatmentsTable({ rows, names, sample }: Props) {
  const known = rows.flatMap((row) => {
    const tag = names.get(row.treatment);
    return tag ? [{ row, tag }] : [];
  });
  return (
    <section className="part" aria-labelledby="tried">
      <h2 id="tried">What they tried, in the order they tried it</h2>
      <p className="lead">
        What runners said about each treatment. Most tried several at once, so these numbers do not show what
        works.
      </p>
      {known.length === 0 ? (
        <p className="note">No treatment has been tried by 11 of the runners who are counted here yet.</p>
      ) : (
        <div className="card">
          <table className="tried-table">
            <caption>
              {`${sample ? "Sample data. " : ""}A runner can be in several rows. The dot is how many of 100 say that it helped, the line its range.`}
            </caption>
            <thead>
              <tr>
                <th scope="col">Tried</th>
                <th scope="col">Helped, of 100</th>
                <th scope="col" className="drawn">
                  <Scale />
                </th>
                {columns.map((name) => (
                  <th scope="col" key={name} className="num">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {known.map(({ row, tag }) => (
                <Treatment key={row.treatment} row={row} tag={tag} />
              ))}
            </tbody>
          </table>
          <p>
            Hidden numbers are under 11, or would give such a number away: at least two are hidden in a row,
            so that nobody can work one out.
          </p>
        </div>
      )}
    </section>
  );
}

function Scale() {
  return (
    <>
      <span className="vh">Drawn</span>
      <svg className="chart" width="100%" height="1rem" aria-hidden>
        <text x="0" y="0.8rem">
          0
        </text>
        <text className="m" x="50%" y="0.8rem">
          50
        </text>
        <text className="e" x="100%" y="0.8rem">
          100
        </text>
      </svg>
    </>
  );
}

function Treatment({ row, tag }: { row: TreatmentRow; tag: TagName }) {
  const { helpedPercent, runners, fromWeek, counts } = row;
  return (
    <tr>
      <th scope="row">
        <a href={tagPath(tag.slug)} dir="auto">
          {tag.name}
        </a>
        <small>{`${amount(runners)} tried it${fromWeek === null ? "" : `, half by week ${fromWeek}`}`}</small>
      </th>
      <td className="share">
        {helpedPercent ? (
          <>
            <b className="num">{`${helpedPercent.value} of 100`}</b>
            <small className="num">{` (${helpedPercent.lower} to ${helpedPercent.upper})`}</small>
          </>
        ) : (
          <Hidden />
        )}
      </td>
      <td className="drawn">{helpedPercent && <Whisker {...helpedPercent} />}</td>
      {EFFECTS.map((effect, i) => (
        <td key={effect} className="num" data-label={columns[i]?.toLowerCase()}>
          {counts[i] ?? <Hidden />}
        </td>
      ))}
    </tr>
  );
}

const Hidden = () => <small className="hidden-count">hidden</small>;

function Whisker({ value, lower, upper }: { value: number; lower: number; upper: number }) {
  return (
    <svg className="whisker" width="100%" height="26" aria-hidden>
      <line className="rail" x1="0" x2="100%" y1="13" y2="13" />
      <line className="rail" x1="50%" x2="50%" y1="7" y2="19" />
      <line className="range" x1={`${lower}%`} x2={`${upper}%`} y1="13" y2="13" />
      <circle className="dot" cx={`${value}%`} cy="13" r="6" />
    </svg>
  );
}
