import type { Curve } from "@/lib/outcomes/curve";
import { ANY_INJURY, type Evidence, evidenceOf, type PublishedFigure } from "@/lib/outcomes/evidence";
import type { CurveMilestone } from "@/lib/outcomes/released";
import { counted } from "@/lib/words/counts";
import { medianRange, stepAt, stepRange } from "./curve-words";
import { milestoneWords } from "./milestone-words";

/** `curve` is null where we have no number of our own to show beside the published ones. */
type Props = { slug: string; milestone: CurveMilestone; curve: Curve | null; sample: boolean };

export function EvidenceCard({ slug, milestone, curve, sample }: Props) {
  const evidence = evidenceOf(slug);
  const nearest = evidence ?? ANY_INJURY;
  const compared = evidence ? evidence.recovery : ANY_INJURY.recovery.slice(0, 1);
  const rest = ANY_INJURY.recovery.filter((one) => !compared.includes(one));
  return (
    <section className="part" aria-labelledby="studies">
      <h2 id="studies">What studies found</h2>
      <div className="card evidence">
        {!evidence && (
          <p className="no-figure">
            We know no published figure about this injury that we trust. The nearest is about running injuries
            of any kind.
          </p>
        )}
        <div className="pair">
          <div>
            <h3>In published studies</h3>
            {compared.map((one) => (
              <Published key={keyOf(one)} evidence={one} />
            ))}
          </div>
          {curve && (
            <div>
              <h3>{sample ? "Here, from sample data" : "Here"}</h3>
              <Ours
                figures={compared.flatMap(({ figures }) => figures)}
                curve={curve}
                milestone={milestone}
              />
            </div>
          )}
        </div>
        {curve && (
          <p className="differ">
            <b>These two numbers do not measure the same outcome.</b>
            {` The studies ask ${nearest.asked}. We ask who ${milestoneWords[milestone].hadDone}. Do not subtract one from the other.`}
          </p>
        )}
        <h3>{evidence ? "All running injuries, and what came later" : "What came later"}</h3>
        <ul className="plain">
          {[...(evidence?.later ?? []), ...rest, ...ANY_INJURY.later].map((one) => (
            <li key={keyOf(one)}>
              <Published evidence={one} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const keyOf = ({ figures, source }: Evidence) => `${source.doi} ${figures[0]?.figure}`;

export function Source({ source }: Pick<Evidence, "source">) {
  return (
    <cite>
      <a href={`https://doi.org/${source.doi}`}>{source.name}</a>
    </cite>
  );
}

function Published({ evidence: { figures, endpoint, people, source } }: { evidence: Evidence }) {
  return (
    <div className="published">
      {figures.map(({ figure }) => (
        <p key={figure} className="figure">
          {figure}
        </p>
      ))}
      <p>{`${endpoint}.`}</p>
      <p className="from">
        {`${people}. `}
        <Source source={source} />
      </p>
    </div>
  );
}

type OursProps = { figures: readonly PublishedFigure[]; curve: Curve; milestone: CurveMilestone };

/** Our number for the same week, or our median. */
function Ours({ figures, curve, milestone }: OursProps) {
  const { hadDone } = milestoneWords[milestone];
  const weeks = figures.flatMap(({ beside }) => (typeof beside === "object" && beside ? [beside.week] : []));
  const ours = weeks.length > 0 ? weeks.map((week) => atWeek(curve, week)) : [half(curve)];
  return (
    <div className="published ours">
      {ours.map(({ figure }) => (
        <p key={figure} className="figure">
          {figure}
        </p>
      ))}
      <p>{`${hadDone}${rangesOf(ours)}.`}</p>
      <p className="from">{`${counted(curve.runners, "story", "stories")} begun while the runner was hurt.`}</p>
    </div>
  );
}

interface OurFigure {
  readonly figure: string;
  readonly range: string;
}

const rangesOf = (ours: readonly OurFigure[]) => {
  const ranges = ours.map(({ range }) => range).filter(Boolean);
  return ranges.length === 0 ? "" : ` (${ranges.length === 1 ? "range" : "ranges"}: ${ranges.join(", ")})`;
};

function atWeek(curve: Curve, week: number): OurFigure {
  const step = stepAt(curve, week);
  if (!step) return { figure: `week ${week}: not followed`, range: "" };
  return { figure: `${step.percent} of 100 by week ${week}`, range: stepRange(step) };
}

function half(curve: Curve): OurFigure {
  const { median, endWeek, steps } = curve;
  if (median) return { figure: `Half by week ${median.week}`, range: medianRange(curve) };
  return { figure: `${steps.at(-1)?.percent ?? 0} of 100 by week ${endWeek}`, range: "" };
}
