import type { Curve } from "@/lib/outcomes/curve";
import type { CurveMilestone } from "@/lib/outcomes/released";
import { outcomesDataPath, tagPath } from "@/lib/urls";
import { amount, wordFor } from "@/lib/words/counts";
import { Day } from "../ui/moment";
import { lastStepOf, stillHurt, weeksOf } from "./curve-words";
import { HundredDots } from "./hundred-dots";
import { milestoneWords } from "./milestone-words";

export interface Injury {
  readonly slug: string;
  readonly name: string;
}

export function OutcomesCrumbs({ injury }: { injury: Injury }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <a href="/outcomes">Outcomes</a>
      <span aria-hidden>/</span>
      <span dir="auto">{injury.name}</span>
    </nav>
  );
}

type HeadProps = {
  injury: Injury;
  milestone: CurveMilestone;
  curve: Curve | null;
  releasedAt: Date;
  sample: boolean;
};

export function OutcomesHead({ injury, milestone, curve, releasedAt, sample }: HeadProps) {
  return (
    <header className="list-head">
      <OutcomesCrumbs injury={injury} />
      <h1 dir="auto">{`${injury.name}: ${milestoneWords[milestone].question}`}</h1>
      <div className="meta">
        {sample && <span className="mark">Sample data</span>}
        {curve && (
          <span>
            <b>{amount(curve.runners)}</b>
            {` ${wordFor(curve.runners, "story", "stories")} begun while hurt`}
          </span>
        )}
        {curve?.open && (
          <span>
            <b>{amount(curve.open)}</b> of them still open
          </span>
        )}
        <span>
          Counted on <Day at={releasedAt} />
        </span>
        <a href={tagPath(injury.slug)}>{`Everything about ${injury.name}`}</a>
        <a href={outcomesDataPath(injury.slug)}>Numbers as a CSV file</a>
      </div>
      {sample && (
        <p className="note">These runners are invented: the page shows how real ones will add up.</p>
      )}
    </header>
  );
}

export function Answer({
  curve,
  milestone,
  sample,
}: {
  curve: Curve;
  milestone: CurveMilestone;
  sample: boolean;
}) {
  const { did, hadDone } = milestoneWords[milestone];
  const last = lastStepOf(curve);
  const { median, endWeek } = curve;
  return (
    <div className="answer">
      <div>
        {median ? (
          <p className="headline">
            {`Half of the runners here ${did} `}
            <b>{`${weeksOf(median.week)}`}</b>
            {" after the injury began."}
          </p>
        ) : (
          <p className="headline">
            <b>{`${last.percent} of 100`}</b>
            {` runners here ${hadDone} ${weeksOf(endWeek)} after the injury began.`}
          </p>
        )}
        <p>
          {median
            ? `Chance alone could put the true number anywhere from ${median.lower ?? 0} ${median.upper === null ? `weeks to more than ${weeksOf(endWeek)}` : `to ${weeksOf(median.upper)}`}.`
            : `Fewer than half had by then, so we cannot say yet when half will.${last.percent > 0 ? ` Chance alone could put the true number anywhere from ${last.lower} to ${last.upper}.` : ""}`}
          {" Runners who stopped running count as not having returned."}
        </p>
        {stillHurt(curve) && <p>{stillHurt(curve)}</p>}
      </div>
      <HundredDots curve={curve} milestone={milestone} sample={sample} />
    </div>
  );
}
