import type { Curve } from "@/lib/outcomes/curve";
import type { CurveMilestone } from "@/lib/outcomes/released";
import { CurveChart } from "./curve-chart";
import { CurveTable } from "./curve-table";
import { lastStepOf, spokenLine } from "./curve-words";
import { milestoneWords } from "./milestone-words";

type Props = { curve: Curve; milestone: CurveMilestone; injury: string; sample: boolean };

export function CurveFigure({ curve, milestone, injury, sample }: Props) {
  const { label, hadDone, name } = milestoneWords[milestone];
  const { endWeek, stoppedPercent } = curve;
  return (
    <figure className="picture" aria-labelledby="line-heading">
      <figcaption>
        <h2 id="line-heading" className="side-head">
          {`${sample ? "Sample data: how" : "How"} many of 100 ${hadDone}, week by week`}
        </h2>
        <p>
          The line is our best estimate, the pale band its range: 95 of 100 such bands contain the true line.
          {stoppedPercent !== null && " The grey mark at the right shows how many had stopped running."}
        </p>
      </figcaption>
      <CurveChart
        id="line"
        title={`${injury}: weeks from the start of the injury to ${name.toLowerCase()}`}
        description={description(curve, milestone)}
        lines={[
          {
            line: curve,
            label: `${lastStepOf(curve).percent} ${label}`,
            followed: "Stories we could still follow then",
          },
        ]}
        stoppedPercent={stoppedPercent}
        sample={sample}
      />
      <p>{`The line ends at week ${endWeek}: after that, we can follow fewer than 11 stories.`}</p>
      <CurveTable
        caption={`Of 100 runners, ${hadDone} by the end of that week; range in brackets. Followed: stories that we could still follow then.`}
        columns={[{ name: "Of 100", line: curve }]}
      />
    </figure>
  );
}

function description(curve: Curve, milestone: CurveMilestone): string {
  const { hadDone } = milestoneWords[milestone];
  const stopped =
    curve.stoppedPercent === null
      ? []
      : [`By week ${curve.endWeek}, ${curve.stoppedPercent} of 100 had stopped running.`];
  return [
    "A line that rises in steps.",
    `Runners who ${hadDone}: ${spokenLine(curve)}.`,
    ...(curve.median ? [`Half ${hadDone} by week ${curve.median.week}.`] : []),
    ...stopped,
    `The line ends at week ${curve.endWeek}.`,
  ].join(" ");
}
