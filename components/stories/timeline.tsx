import type { Recovery, StoryUpdate } from "@/db/stories/reads";
import { shortCalendarMonthOf } from "@/lib/words/dates";
import { costWords, partialDateWords, setbackWords } from "./record-sentences";
import { milestoneNames } from "./record-words";
import { type Timeline as Drawn, timelineOf, WORST } from "./timeline-points";
import { TimelineTable } from "./timeline-table";

const PLOT_PX = 120;
const MARKS_PX = 30;
const BAR_PX = 34;
const MONTHS_PX = 22;

type Props = { record: Recovery | null; updates: readonly StoryUpdate[] };

/** Drawn on the server with positions in percent, so that words keep their size at every width. */
export function Timeline({ record, updates }: Props) {
  const drawn = timelineOf(record, updates);
  if (!drawn || !record) return null;
  const { pain, milestones, setbacks, treatments } = drawn;
  if (pain.length < 2 && milestones.length + setbacks.length + treatments.length === 0) return null;
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">How it went</h2>
      <figure>
        <Drawing drawn={drawn} />
        <figcaption>{caption(drawn)}</figcaption>
      </figure>
      <ol className="keyed plain">
        {milestones.map(({ kind, reachedOn }, index) => (
          <li key={kind}>
            <b aria-hidden>{index + 1}</b>
            <span>{milestoneNames[kind]}</span>
            <span className="num">{partialDateWords(reachedOn)}</span>
          </li>
        ))}
        {setbacks.map((setback) => (
          <li key={setback.id} className="setback">
            <b aria-hidden>S</b>
            <span>{[setbackWords(setback), costWords(setback)].filter(Boolean).join(". ")}</span>
            <span className="num">{partialDateWords(setback.happenedOn)}</span>
          </li>
        ))}
      </ol>
      <TimelineTable record={record} updates={updates} />
    </section>
  );
}

function caption({ pain }: Drawn): string {
  const [first, last] = [pain[0], pain.at(-1)];
  if (!first || !last || pain.length < 2)
    return "As the writer recorded it. The numbers are explained below.";
  return `Pain while running, from 0 to 10, as the writer recorded it: ${first.during} at first, ${last.during} most recently.`;
}

function Drawing({ drawn }: { drawn: Drawn }) {
  const { pain, milestones, setbacks, treatments, months } = drawn;
  const plot = pain.length >= 2 ? PLOT_PX : 0;
  const bars = MARKS_PX + plot;
  const bottom = bars + treatments.length * BAR_PX;
  const y = (level: number) => MARKS_PX + (1 - level / WORST) * PLOT_PX;
  return (
    <svg height={bottom + MONTHS_PX} aria-hidden>
      {plot > 0 &&
        [0, WORST / 2, WORST].map((level) => (
          <g key={level}>
            <line className="grid" x1="0%" x2="100%" y1={y(level)} y2={y(level)} />
            <text className="level" x="-8" y={y(level) + 4}>
              {level}
            </text>
          </g>
        ))}
      {milestones.map(({ kind, x }, index) => (
        <g key={kind} className="milestone">
          <line x1={`${x}%`} x2={`${x}%`} y1={MARKS_PX - 6} y2={bottom} />
          <circle cx={`${x}%`} cy={14} r={10} />
          <text x={`${x}%`} y={18}>
            {index + 1}
          </text>
        </g>
      ))}
      {setbacks.map(({ id, x }) => (
        <g key={id} className="setback">
          <line x1={`${x}%`} x2={`${x}%`} y1={MARKS_PX - 6} y2={bottom} />
          <circle cx={`${x}%`} cy={14} r={10} />
          <text x={`${x}%`} y={18}>
            S
          </text>
        </g>
      ))}
      {plot > 0 && (
        <g className="curve">
          {pain.slice(1).map(({ x, during }, index) => {
            const before = pain[index] ?? { x, during };
            return <line key={x} x1={`${before.x}%`} y1={y(before.during)} x2={`${x}%`} y2={y(during)} />;
          })}
          {pain.map(({ x, during, at }) => (
            <circle key={at.getTime()} cx={`${x}%`} cy={y(during)} r={4} />
          ))}
        </g>
      )}
      {treatments.map(({ id, name, x, width }, index) => {
        const top = bars + index * BAR_PX;
        const fromRight = x > 50;
        return (
          <g key={id} className="treatment">
            <text x={`${fromRight ? 100 : x}%`} y={top + 16} textAnchor={fromRight ? "end" : "start"}>
              {name}
            </text>
            <rect x={`${x}%`} y={top + 21} width={`${width}%`} height={8} rx={4} />
          </g>
        );
      })}
      {months.map(({ x, at }) => (
        <text key={at.getTime()} className="month" x={`${x}%`} y={bottom + 18} textAnchor={anchor(x)}>
          {shortCalendarMonthOf(at)}
        </text>
      ))}
    </svg>
  );
}

const anchor = (x: number) => (x < 5 ? "start" : x > 95 ? "end" : "middle");
