import type { Curve } from "@/lib/outcomes/curve";
import { across, bandPath, boxOf, halfPath, linePath } from "./curve-paths";

/** A small picture of the line of all runners. The words beside it say the same. */
export function CurveThumb({ curve }: { curve: Curve }) {
  const { startWeek, endWeek, median } = curve;
  const x = median ? across(curve, median.week) : 0;
  return (
    <svg className="chart thumb" width="100%" height="7.25rem" aria-hidden>
      <line className="grid" x1="0" x2="100%" y1="3rem" y2="3rem" />
      <svg width="100%" height="6rem" viewBox={boxOf(curve)} preserveAspectRatio="none" aria-hidden>
        <path className="band" d={bandPath(curve) ?? ""} />
        <path className="half" d={halfPath(curve) ?? ""} />
        <path className="curve" d={linePath(curve)} />
      </svg>
      <line className="axis" x1="0" x2="100%" y1="6rem" y2="6rem" />
      <text x="0" y="7rem">
        {startWeek}
      </text>
      {median && x > 15 && x < 85 && <text className="m" x={`${x}%`} y="7rem">{`week ${median.week}`}</text>}
      <text className="e" x="100%" y="7rem">
        {endWeek}
      </text>
    </svg>
  );
}
