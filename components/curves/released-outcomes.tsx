import { CURVE_MILESTONES, type CurveMilestone, type Outcomes, type Split } from "@/lib/outcomes/released";
import { outcomesPath } from "@/lib/urls";
import { CurveFigure } from "./curve-figure";
import { EvidenceCard } from "./evidence-card";
import { GroupComparison } from "./group-comparison";
import { HowWeCount, NotASample } from "./how-we-count";
import { milestoneWords } from "./milestone-words";
import { Answer, type Injury, OutcomesHead } from "./outcomes-head";
import { SetbacksTable } from "./setbacks-table";
import { type TagName, TreatmentsTable } from "./treatments-table";

type Props = {
  injury: Injury;
  milestone: CurveMilestone;
  split: Split;
  outcomes: Outcomes;
  releasedAt: Date;
  sample: boolean;
  treatmentNames: ReadonlyMap<number, TagName>;
};

export function ReleasedOutcomes(props: Props) {
  const { injury, milestone, split, outcomes, releasedAt, sample, treatmentNames } = props;
  const { curve, toldAfterwards, splits } = outcomes.milestones[milestone];
  const drawn = curve && curve.steps.length > 0 ? curve : null;
  return (
    <div className="curves">
      <OutcomesHead
        injury={injury}
        milestone={milestone}
        curve={drawn}
        releasedAt={releasedAt}
        sample={sample}
      />
      {drawn && <Answer curve={drawn} milestone={milestone} sample={sample} />}
      <nav className="tabs" aria-label="Milestone">
        {CURVE_MILESTONES.map((one) => (
          <a
            key={one}
            href={outcomesPath(injury.slug, one)}
            aria-current={one === milestone ? "page" : undefined}
          >
            {milestoneWords[one].name}
          </a>
        ))}
      </nav>
      {drawn ? (
        <CurveFigure curve={drawn} milestone={milestone} injury={injury.name} sample={sample} />
      ) : (
        <p className="note">
          {`Too few runners ${milestoneWords[milestone].hadDone} so far: we draw a line only once nobody can be recognised in it.`}
        </p>
      )}
      <NotASample />
      <GroupComparison
        comparison={splits[split]}
        milestone={milestone}
        split={split}
        slug={injury.slug}
        sample={sample}
      />
      <TreatmentsTable rows={outcomes.treatments} names={treatmentNames} sample={sample} />
      <SetbacksTable rows={outcomes.setbacks} sample={sample} />
      <EvidenceCard slug={injury.slug} milestone={milestone} curve={drawn} sample={sample} />
      <HowWeCount toldAfterwards={toldAfterwards} />
    </div>
  );
}
