import type { ReactNode } from "react";
import { across, bandPath, boxOf, endsAbove, halfPath, labelledWeeks, linePath } from "./curve-paths";
import { type Line, lastStepOf, stepAt } from "./curve-words";

export interface DrawnLine {
  readonly line: Line;
  /** Beside its end: a reader needs no colour to know the line. */
  readonly label: string;
  /** Above its numbers of stories that we followed. */
  readonly followed: string;
}

type Props = {
  id: string;
  title: string;
  description: string;
  /** All over the same weeks. */
  lines: readonly [DrawnLine] | readonly [DrawnLine, DrawnLine];
  stoppedPercent?: number | null;
  sample: boolean;
};

/** Heights in rem, so that the picture grows with the reader's letters. */
const TOP = 1.4;
const PLOT = 16;
const BOTTOM = TOP + PLOT;
const FOLLOWED = BOTTOM + 3.9;
const FOLLOWED_ROWS = 2.5;

const rem = (height: number) => `${Math.round(height * 1000) / 1000}rem`;
const heightOf = (percent: number) => TOP + (1 - percent / 100) * PLOT;

/**
 * Drawn on the server, without script. Across, places are in percent, and the lines are in a box of their own that stretches:
 * words keep their size at every width.
 */
export function CurveChart({ id, title, description, lines, stoppedPercent = null, sample }: Props) {
  const [{ line: first }] = lines;
  const height = FOLLOWED + lines.length * FOLLOWED_ROWS - 0.9;
  return (
    <svg
      className="chart"
      width="100%"
      height={rem(height)}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{sample ? `Sample data. ${title}` : title}</title>
      <desc id={`${id}-description`}>{sample ? `Sample data. ${description}` : description}</desc>
      <Stretched line={first}>
        {lines.map(({ line, label }, i) => (
          <path key={label} className={i === 0 ? "band" : "band b2"} d={bandPath(line) ?? ""} />
        ))}
      </Stretched>
      <Heights />
      <Stretched line={first}>
        {lines.length === 1 && <path className="half" d={halfPath(first) ?? ""} />}
        {lines.map(({ line, label }, i) => (
          <path key={label} className={i === 0 ? "curve" : "curve b2"} d={linePath(line)} />
        ))}
      </Stretched>
      <line className="axis" x1="0" x2="100%" y1={rem(BOTTOM)} y2={rem(BOTTOM)} />
      {stoppedPercent !== null && <StoppedMark percent={stoppedPercent} />}
      {/* No line comes to the upper left. */}
      {sample && (
        <text className="sample" x="0" y={rem(TOP + 1.2)}>
          Sample data
        </text>
      )}
      {lines.length === 1 && <HalfLabel line={first} />}
      <EndLabels lines={lines} />
      <Weeks line={first} />
      {lines.map(({ line, followed }, i) => (
        <Followed key={followed} line={line} words={followed} top={FOLLOWED + i * FOLLOWED_ROWS} />
      ))}
    </svg>
  );
}

function Stretched({ line, children }: { line: Line; children: ReactNode }) {
  return (
    <svg
      y={rem(TOP)}
      width="100%"
      height={rem(PLOT)}
      viewBox={boxOf(line)}
      preserveAspectRatio="none"
      aria-hidden
    >
      {children}
    </svg>
  );
}

function Heights() {
  return [25, 50, 75, 100].map((percent) => (
    <g key={percent}>
      <line className="grid" x1="0" x2="100%" y1={rem(heightOf(percent))} y2={rem(heightOf(percent))} />
      <text x="0" y={rem(heightOf(percent) - 0.3)}>
        {percent === 100 ? "100 of 100 runners" : percent}
      </text>
    </g>
  ));
}

/** Downwards from the top: what is between the mark and the line were still out. */
function StoppedMark({ percent }: { percent: number }) {
  return (
    <>
      <rect className="stopped" x="99%" width="1%" y={rem(TOP)} height={rem((percent / 100) * PLOT)} />
      <text className="strong e" x="100%" y={rem(TOP - 0.35)}>{`${percent} stopped`}</text>
    </>
  );
}

function HalfLabel({ line }: { line: Line }) {
  if (!line.median) return null;
  const x = across(line, line.median.week);
  const onTheLeft = x > 55;
  return (
    <text
      className={onTheLeft ? "strong halo e" : "strong halo"}
      x={`${x}%`}
      dx={onTheLeft ? "-0.4rem" : "0.4rem"}
      y={rem(BOTTOM - 0.6)}
    >
      {`half: week ${line.median.week}`}
    </text>
  );
}

const BELOW = 1.3;
const ABOVE = -0.6;

/** The part of the width that the label of a line needs on a phone. */
const LABEL_SHARE = 0.34;

/**
 * The line rises to its end, so above the end is room, and below where the label begins. Of two lines, the higher one has its
 * label above.
 */
function EndLabels({ lines }: Pick<Props, "lines">) {
  const [one, other] = lines;
  const oneAbove = other ? endsAbove(one.line, other.line) : false;
  return lines.map(({ line, label }, i) => {
    const { startWeek, endWeek } = line;
    const begins = Math.ceil(endWeek - LABEL_SHARE * (endWeek - startWeek));
    const below = heightOf(stepAt(line, begins)?.percent ?? 0) + BELOW;
    const above = other ? oneAbove === (i === 0) : below > BOTTOM - 1.6;
    const y = above ? Math.max(TOP + 0.9, heightOf(lastStepOf(line).percent) + ABOVE) : below;
    return (
      <text
        key={label}
        className={i === 0 ? "strong halo e green" : "strong halo e"}
        x="98.5%"
        y={rem(Math.min(BOTTOM - 0.4, y))}
      >
        {label}
      </text>
    );
  });
}

function Weeks({ line }: { line: Line }) {
  return (
    <>
      {labelledWeeks(line).map((week, i) => (
        <text
          key={week}
          className={placedAt(line, week, i)}
          x={`${across(line, week)}%`}
          y={rem(BOTTOM + 1.1)}
        >
          {week}
        </text>
      ))}
      <text x="0" y={rem(BOTTOM + 2.2)}>
        Weeks since the injury began
      </text>
    </>
  );
}

/** Numbers under 11 are not in the data. */
function Followed({ line, words, top }: { line: Line; words: string; top: number }) {
  const counts = new Map(line.atRisk.map(({ week, runners }) => [week, runners]));
  return (
    <>
      <text x="0" y={rem(top)}>
        {words}
      </text>
      {labelledWeeks(line).map((week, i) => (
        <text key={week} className={placedAt(line, week, i)} x={`${across(line, week)}%`} y={rem(top + 1.1)}>
          {counts.get(week)}
        </text>
      ))}
    </>
  );
}

function placedAt(line: Line, week: number, i: number): string {
  const x = across(line, week);
  const anchor = x < 3 ? "" : x > 97 ? "e" : "m";
  return i % 2 === 0 ? anchor : `${anchor} every-other`;
}
