import type { Wait } from "@/lib/forum/site/numbers/read";
import { doneWithin } from "@/lib/statistics/survival";
import { PictureTable } from "../curves/picture-table";
import { hoursInWords, NAMED_HOURS, percentOf } from "./hours-words";

type Props = {
  id: string;
  title: string;
  /** "had a reply", "were decided". */
  done: string;
  wait: Wait;
};

const TOP = 1.3;
const PLOT = 11;
const BOTTOM = TOP + PLOT;
const LAST_HOUR = NAMED_HOURS.at(-1) as number;

/** Words beside each other need room. */
const ON_PHONES: readonly number[] = [1, 6, 24, 72, LAST_HOUR];

const rem = (height: number) => `${Math.round(height * 1000) / 1000}rem`;
const heightOf = (percent: number) => TOP + (1 - percent / 100) * PLOT;
/** An hour and a month are both to be seen, so that hours are drawn on a logarithmic scale. In percent of the width. */
const across = (hours: number) => (100 * Math.log1p(hours)) / Math.log1p(LAST_HOUR);
const placed = (number: number) => Math.round(number * 100) / 100;

/** The line rises to the share that was done by then. A table below has the same numbers. */
export function WaitCurve({ id, title, done, wait }: Props) {
  const steps = wait.steps.filter(({ time }) => time <= LAST_HOUR);
  return (
    <>
      <svg
        className="chart"
        width="100%"
        height={rem(BOTTOM + 1.6)}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{descriptionOf(wait, done)}</desc>
        <svg
          y={rem(TOP)}
          width="100%"
          height={rem(PLOT)}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden
        >
          <path className="band" d={bandPath(steps)} />
        </svg>
        {[25, 50, 75, 100].map((percent) => (
          <g key={percent}>
            <line className="grid" x1="0" x2="100%" y1={rem(heightOf(percent))} y2={rem(heightOf(percent))} />
            <text x="0" y={rem(heightOf(percent) - 0.3)}>
              {percent === 100 ? "100 of 100" : percent}
            </text>
          </g>
        ))}
        <svg
          y={rem(TOP)}
          width="100%"
          height={rem(PLOT)}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden
        >
          <path className="curve" d={linePath(steps.map(({ time, survival }) => [time, survival]))} />
        </svg>
        <line className="axis" x1="0" x2="100%" y1={rem(BOTTOM)} y2={rem(BOTTOM)} />
        {NAMED_HOURS.map((hours) => (
          <text
            key={hours}
            className={`${hours === LAST_HOUR ? "e" : "m"}${ON_PHONES.includes(hours) ? "" : " every-other"}`}
            x={`${placed(across(hours))}%`}
            y={rem(BOTTOM + 1.1)}
          >
            {hoursInWords(hours)}
          </text>
        ))}
      </svg>
      <PictureTable
        caption={`${title}. In brackets, the range in which the true number is 95 times of 100.`}
        head={
          <>
            <th scope="col">Within</th>
            <th scope="col" className="num">
              Of 100
            </th>
          </>
        }
      >
        {NAMED_HOURS.map((hours) => (
          <tr key={hours}>
            <th scope="row">{hoursInWords(hours)}</th>
            <td className="num">{shareWords(wait, hours)}</td>
          </tr>
        ))}
      </PictureTable>
    </>
  );
}

function shareWords(wait: Wait, hours: number): string {
  const { share, lower, upper } = doneWithin(wait, hours);
  const range = lower === null || upper === null ? "" : ` (${percentOf(lower)} to ${percentOf(upper)})`;
  return `${percentOf(share)}${range}`;
}

function descriptionOf(wait: Wait, done: string): string {
  const named = [1, 24, 168, LAST_HOUR].map(
    (hours) => `within ${hoursInWords(hours)}, ${percentOf(doneWithin(wait, hours).share)}`,
  );
  return `A line that rises in steps. Of 100, so many ${done}: ${named.join("; ")}.`;
}

function linePath(points: readonly (readonly [hours: number, open: number])[]): string {
  const moves = points.map(([hours, open]) => `H${placed(across(hours))}V${placed(100 * open)}`);
  return `M0,100${moves.join("")}H100`;
}

function bandPath(steps: Wait["steps"]): string {
  const banded = steps.flatMap(({ time, range }) => (range ? [{ x: placed(across(time)), ...range }] : []));
  const [first] = banded;
  if (!first) return "";
  const upper = banded.map(({ x, lower }) => `H${x}V${placed(100 * lower)}`);
  const lower = banded.toReversed().map((one, at, all) => `V${placed(100 * one.upper)}H${all[at]?.x}`);
  return `M${first.x},100${upper.join("")}H100${lower.join("")}Z`;
}
