import type { Curve } from "@/lib/outcomes/curve";
import type { CurveMilestone } from "@/lib/outcomes/released";
import { lastStepOf, weeksOf } from "./curve-words";
import { milestoneWords } from "./milestone-words";

const ACROSS = 20;
const GAP = 12;
const ROW = 13;

interface Hundred {
  readonly reached: number;
  readonly stillOut: number;
  /** Null if too few stopped to say: these are among those still out. */
  readonly stopped: number | null;
}

/** Rounded on its own, each share may be half a runner too large: together they are 100. */
export function hundredOf({ stoppedPercent, ...line }: Omit<Curve, "open">): Hundred {
  const reached = lastStepOf(line).percent;
  const stopped = stoppedPercent === null ? null : Math.min(stoppedPercent, 100 - reached);
  return { reached, stillOut: 100 - reached - (stopped ?? 0), stopped };
}

type Props = { curve: Curve; milestone: CurveMilestone; sample: boolean };

export function HundredDots({ curve, milestone, sample }: Props) {
  const { reached, stillOut, stopped } = hundredOf(curve);
  const lines: { mark: Mark; count: number; words: string }[] = [
    { mark: "reached", count: reached, words: milestoneWords[milestone].hadDone },
    {
      mark: "out",
      count: stillOut,
      words: stopped === null ? "were still out, or had stopped running" : "were still out",
    },
    ...(stopped === null ? [] : [{ mark: "stopped" as const, count: stopped, words: "had stopped running" }]),
  ];
  const marks = lines.flatMap(({ mark, count }) => new Array<Mark>(count).fill(mark));
  const dots = marks.map((mark, i) => ({
    mark,
    x: 7 + (i % ACROSS) * GAP,
    y: 7 + Math.floor(i / ACROSS) * ROW,
  }));
  const spoken = lines.map(({ count, words }) => `${count} ${words}`).join(", ");
  return (
    <div className="hundred">
      <p className="side-head">{`Of 100, after ${weeksOf(curve.endWeek)}`}</p>
      <svg
        viewBox={`0 0 ${ACROSS * GAP + 2} ${(100 / ACROSS) * ROW + 1}`}
        width="248"
        height="68"
        role="img"
        aria-label={`${sample ? "Sample data. " : ""}Of 100 runners, ${spoken}.`}
      >
        {dots.map(({ mark, x, y }) => (
          <Dot key={`${x}/${y}`} mark={mark} x={x} y={y} />
        ))}
      </svg>
      <ul className="plain">
        {lines.map(({ mark, count, words }) => (
          <li key={mark}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
              <Dot mark={mark} x={7} y={7} />
            </svg>
            <b className="num">{count}</b>
            {` ${words}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Mark = "reached" | "out" | "stopped";

/** Filled, a ring, or a cross: three shapes, not only three colours. */
function Dot({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  if (mark === "stopped") return <path className="stopped" d={`m${x - 3} ${y - 3} 6 6m0-6-6 6`} />;
  return <circle className={mark} cx={x} cy={y} r={mark === "reached" ? 4.6 : 4} />;
}
