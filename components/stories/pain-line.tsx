import type { StoryUpdate } from "@/db/threads/reads";
import { Moment } from "../ui/moment";
import { painPoints } from "./pain-points";

const FEWEST = 3;

/** Drawn on the server. The list of updates below is the accessible table of the same values. */
export function PainLine({ updates }: { updates: readonly StoryUpdate[] }) {
  const told = updates.filter((update) => update.pain !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (told.length < FEWEST || !first || !last) return null;
  const points = painPoints(told);
  const line = points.map(({ x, y }) => `${x} ${y}`).join("L");
  return (
    <figure className="pain">
      <div className="plot">
        <span>10</span>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <path className="grid" d="M0 0H100M0 50H100M0 100H100" />
          <path className="area" d={`M0 100L${line}L100 100Z`} />
          <path className="curve" d={`M${line}`} />
          {/* A line of no length with round ends: a dot that stays round however the drawing is stretched. */}
          <path className="dots" d={points.map(({ x, y }) => `M${x} ${y}h0`).join("")} />
        </svg>
        <span>0</span>
      </div>
      <div className="days">
        <Moment at={first.writtenAt} />
        <Moment at={last.writtenAt} />
      </div>
      <figcaption>{`Pain from 0 to 10 as the writer reported it: ${first.pain} at first, ${last.pain} most recently. Each dot is an update below.`}</figcaption>
    </figure>
  );
}
