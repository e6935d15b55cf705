import { amount, counted } from "@/lib/words/counts";
import { dayOf } from "@/lib/words/dates";
import { PictureTable } from "../curves/picture-table";

export interface WeekAmount {
  /** Its Monday, "2026-11-30". */
  readonly week: string;
  /** Null if it is hidden or was not counted. */
  readonly amount: number | null;
}

type Props = {
  id: string;
  title: string;
  /** What one bar counts, such as "questions". */
  unit: string;
  weeks: readonly WeekAmount[];
  /** Why a week has no number. */
  unknown?: string;
  /** In place of the bars where no week has a number. */
  none?: string;
};

const TOP = 1.3;
const PLOT = 8;
const BOTTOM = TOP + PLOT;
const SLOT = 10;
const BAR = 7;

const rem = (height: number) => `${height}rem`;

/** Drawn on the server: bars stretch with the page, words keep their size. A table below has the same numbers. */
export function WeekBars(props: Props) {
  const { id, title, unit, weeks, unknown = "not counted", none = "No week has a number yet." } = props;
  if (weeks.every((week) => week.amount === null)) return <p className="note">{none}</p>;
  const most = Math.max(1, ...weeks.map((week) => week.amount ?? 0));
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return null;
  return (
    <>
      <svg
        className="chart bars"
        width="100%"
        height={rem(BOTTOM + 1.5)}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{descriptionOf(weeks, unit)}</desc>
        <line className="grid" x1="0" x2="100%" y1={rem(TOP)} y2={rem(TOP)} />
        <text x="0" y={rem(TOP - 0.35)}>{`Highest: ${amount(most)}`}</text>
        <svg
          y={rem(TOP)}
          width="100%"
          height={rem(PLOT)}
          viewBox={`0 0 ${weeks.length * SLOT} 100`}
          preserveAspectRatio="none"
          aria-hidden
        >
          {weeks.map((week, at) => (
            <Bar key={week.week} at={at} share={week.amount === null ? null : week.amount / most} />
          ))}
        </svg>
        <line className="axis" x1="0" x2="100%" y1={rem(BOTTOM)} y2={rem(BOTTOM)} />
        <text x="0" y={rem(BOTTOM + 1.1)}>
          {dayOf(new Date(first.week))}
        </text>
        <text className="e" x="100%" y={rem(BOTTOM + 1.1)}>
          {dayOf(new Date(last.week))}
        </text>
      </svg>
      <WeekTable caption={title} unit={unit} weeks={weeks} unknown={unknown} />
    </>
  );
}

function Bar({ at, share }: { at: number; share: number | null }) {
  const x = at * SLOT + (SLOT - BAR) / 2;
  if (share === null) return <rect className="no-number" x={x} width={BAR} y="94" height="6" />;
  const height = Math.round(share * 1000) / 10;
  return <rect className="amount" x={x} width={BAR} y={100 - height} height={height} />;
}

function WeekTable({
  caption,
  unit,
  weeks,
  unknown,
}: Pick<Required<Props>, "unit" | "weeks" | "unknown"> & { caption: string }) {
  return (
    <PictureTable
      caption={caption}
      head={
        <>
          <th scope="col">Week from</th>
          <th scope="col" className="num">
            {unit.charAt(0).toUpperCase() + unit.slice(1)}
          </th>
        </>
      }
    >
      {weeks.toReversed().map((week) => (
        <tr key={week.week}>
          <th scope="row">{dayOf(new Date(week.week))}</th>
          <td className="num">{week.amount === null ? <small>{unknown}</small> : amount(week.amount)}</td>
        </tr>
      ))}
    </PictureTable>
  );
}

function descriptionOf(weeks: readonly WeekAmount[], unit: string): string {
  const known = weeks.filter((week): week is { week: string; amount: number } => week.amount !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return "";
  const most = known.reduce((one, other) => (other.amount > one.amount ? other : one));
  return [
    `One bar for each of ${counted(weeks.length, "week", "weeks")}: ${unit}.`,
    `${dayOf(new Date(first.week))}: ${amount(first.amount)}.`,
    `Most in the week from ${dayOf(new Date(most.week))}: ${amount(most.amount)}.`,
    `The last week, from ${dayOf(new Date(last.week))}: ${amount(last.amount)}.`,
  ].join(" ");
}
