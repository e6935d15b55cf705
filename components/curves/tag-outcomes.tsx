import { evidenceOf } from "@/lib/outcomes/evidence";
import { allOutcomesPath, outcomesPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { CurveThumb } from "./curve-thumb";
import { inShort, weeksOf } from "./curve-words";
import { Source } from "./evidence-card";
import type { Injury } from "./outcomes-head";
import { firstRunOf, type InjuryState } from "./outcomes-list";

type Props = { injury: Injury; outcomes: InjuryState };

/** On a phone, below the description of the tag: the column beside the list comes last there. */
export function OutcomesLine({ injury, outcomes }: Props) {
  const curve = firstRunOf(outcomes);
  const evidence = evidenceOf(injury.slug);
  if (!curve && !evidence) return null;
  const sample = outcomes.state === "released" && outcomes.sample;
  return (
    <p className="outcomes-line">
      {curve && `${sample ? "Sample data. " : ""}${inShort(curve, "first_run")}. `}
      {evidence && `${evidence.inShort} `}
      {curve && evidence && "This is another measure. "}
      <a href={outcomesPath(injury.slug)}>{curve ? "See the line" : "See what studies found"}</a>
    </p>
  );
}

export function OutcomesAside({ injury, outcomes }: Props) {
  const curve = firstRunOf(outcomes);
  const evidence = evidenceOf(injury.slug);
  const sample = outcomes.state === "released" && outcomes.sample;
  const [study] = evidence?.recovery ?? [];
  return (
    <>
      <section aria-labelledby="how-long">
        <h2 id="how-long">How long it took</h2>
        {curve ? (
          <a className="curve-link" href={outcomesPath(injury.slug)}>
            {sample && <span className="mark">Sample data</span>}
            <span className="headline">
              {curve.median ? (
                <>
                  Half ran again after <b>{weeksOf(curve.median.week)}</b>.
                </>
              ) : (
                `${inShort(curve, "first_run")}.`
              )}
            </span>
            <CurveThumb curve={curve} />
            <small>
              {`${counted(curve.runners, "story", "stories")}. People who write are not a sample of people who are hurt.`}
            </small>
            <span className="more-words">See all numbers</span>
          </a>
        ) : (
          <p className="side-note">
            {outcomes.state === "paused"
              ? "Paused until the next release, because a runner who was counted has left. "
              : "Not enough runners have agreed to be counted yet. "}
            <a href={allOutcomesPath}>Outcomes of all injuries</a>
          </p>
        )}
      </section>
      {evidence && study && (
        <section>
          <h2>In studies</h2>
          <p className="side-note">
            {`${evidence.inShort}${curve ? " This is another measure than ours." : ""} `}
            <Source source={study.source} />
          </p>
        </section>
      )}
    </>
  );
}
