import type { Curve } from "@/lib/outcomes/curve";
import type { Outcomes } from "@/lib/outcomes/released";
import { outcomesPath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { CurveThumb } from "./curve-thumb";
import { inShort, lastStepOf, storiesOf } from "./curve-words";
import type { Injury } from "./outcomes-head";

/** What readers may know about the recoveries from one injury. */
export type InjuryState =
  | {
      readonly state: "released";
      readonly releasedAt: Date;
      readonly sample: boolean;
      readonly outcomes: Outcomes;
    }
  | { readonly state: "paused" | "too few" };

export type ListedInjury = Injury & { readonly id: number; readonly storyCount: number } & InjuryState;

/** The line to the first run, if it has a step. */
export function firstRunOf(of: InjuryState): Curve | null {
  if (of.state !== "released") return null;
  const { curve } = of.outcomes.milestones.first_run;
  return curve && curve.steps.length > 0 ? curve : null;
}

export function OutcomesList({ injuries }: { injuries: readonly ListedInjury[] }) {
  const drawn = injuries.flatMap((injury) => {
    const curve = firstRunOf(injury);
    return curve ? [{ injury, curve }] : [];
  });
  const others = injuries.filter((injury) => !firstRunOf(injury));
  return (
    <>
      {drawn.length > 0 && (
        <ul className="plain curve-cards">
          {drawn.map(({ injury, curve }) => (
            <li key={injury.slug}>
              <CurveCard injury={injury} curve={curve} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <section className="part" aria-labelledby="not-yet">
          <h2 id="not-yet">{drawn.length > 0 ? "Not enough yet" : "Not enough stories yet"}</h2>
          <p className="lead">
            We show numbers about an injury once 11 runners or more have agreed to be counted. Stories that
            begin while you are hurt help most: begin yours today, with one sentence.
          </p>
          <ul className="plain counts">
            {others.map((injury) => (
              <li key={injury.slug}>
                <a href={outcomesPath(injury.slug)} dir="auto">
                  {injury.name}
                </a>
                <span className="num">{whyNot(injury)}</span>
              </li>
            ))}
          </ul>
          <p className="acts">
            <a className="btn go" href="/tell">
              Share your story
            </a>
          </p>
        </section>
      )}
    </>
  );
}

const whyNot = ({ state, storyCount }: ListedInjury) =>
  state === "paused" ? "paused until the next release" : storiesOf(storyCount);

function CurveCard({ injury, curve }: { injury: ListedInjury; curve: Curve }) {
  const sample = injury.state === "released" && injury.sample;
  return (
    <article>
      <h2 dir="auto">
        <a href={outcomesPath(injury.slug)}>{injury.name}</a>
      </h2>
      {sample && <span className="mark">Sample data</span>}
      <p className="headline">{`${inShort(curve, "first_run")}.`}</p>
      <CurveThumb curve={curve} />
      <p className="meta">
        <span>{counted(curve.runners, "story", "stories")}</span>
        {curve.open && <span>{`${amount(curve.open)} still open`}</span>}
        {curve.stoppedPercent && <span>{`${curve.stoppedPercent} of 100 stopped running`}</span>}
      </p>
    </article>
  );
}

/** Beside the outcomes of one injury. */
export function OtherInjuries({ injuries }: { injuries: readonly ListedInjury[] }) {
  if (injuries.length === 0) return null;
  return (
    <section>
      <h2>Other injuries</h2>
      <ul className="plain counts">
        {injuries.map((injury) => (
          <li key={injury.slug}>
            <a href={outcomesPath(injury.slug)} dir="auto">
              {injury.name}
            </a>
            <span className="num">{besideName(injury)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function besideName(injury: ListedInjury): string {
  const curve = firstRunOf(injury);
  if (curve?.median) return `half by week ${curve.median.week}`;
  if (curve) return `${lastStepOf(curve).percent} of 100 by week ${curve.endWeek}`;
  return injury.state === "paused" ? "paused" : "not enough yet";
}
