import "@/app/styles/rows.css";
import "@/app/styles/story.css";
import "@/app/styles/as-table.css";
import "@/app/styles/outcomes.css";
import "@/app/styles/answers.css";
import "@/app/styles/curves.css";
import "@/app/styles/recoveries.css";
import "@/app/styles/evidence.css";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { viewIn } from "@/app/(public)/address";
import { listInjuryStates, readInjuryState } from "@/app/(public)/outcomes/read-outcomes";
import { inShort } from "@/components/curves/curve-words";
import { milestoneWords } from "@/components/curves/milestone-words";
import { type InjuryState, OtherInjuries } from "@/components/curves/outcomes-list";
import { ReleasedOutcomes } from "@/components/curves/released-outcomes";
import { UnreleasedOutcomes, unreleasedTitle } from "@/components/curves/unreleased-outcomes";
import { Page } from "@/components/layout/page";
import { listTagNames } from "@/db/tags/injuries";
import { findTag } from "@/db/tags/reads";
import { outcomesOfInjury } from "@/lib/addresses/public";
import { milestoneOf, splitOf } from "@/lib/addresses/values";
import type { CurveMilestone, Outcomes } from "@/lib/outcomes/released";
import { outcomesPath } from "@/lib/urls";

type Params = { slug: string; rest?: string[] };
type Props = { params: Promise<Params> };

const found = cache((slug: string) => findTag(slug));

function asked(params: Params) {
  const { tag: slug, laterMilestone, laterSplit } = viewIn(outcomesOfInjury, params);
  return { slug, milestone: milestoneOf(laterMilestone), split: splitOf(laterSplit) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, milestone, split } = asked(await params);
  const answer = await found(slug);
  if (!answer || "alias" in answer || answer.tag.group !== "injury") return {};
  const { name } = answer.tag;
  const injury = await readInjuryState(answer.tag.id);
  const sample = injury.state === "released" && injury.sample;
  const { question } = milestoneWords[milestone];
  const title = `${name}: ${injury.state === "released" ? question : unreleasedTitle(injury.state)}`;
  return {
    title: sample ? `${title} (sample data)` : title,
    description: `${sample ? "Sample data. " : ""}${description(name, injury, milestone)}`,
    alternates: { canonical: outcomesPath(slug, milestone, split) },
    robots:
      injury.state === "released" && split === "weekly_distance" ? undefined : { index: false, follow: true },
  };
}

function description(name: string, injury: InjuryState, milestone: CurveMilestone): string {
  const curve = injury.state === "released" ? injury.outcomes.milestones[milestone].curve : null;
  if (!curve || curve.steps.length === 0) return `How long recovery from ${name} takes, in studies and here.`;
  return `${name}: ${inShort(curve, milestone).toLowerCase()}. From ${curve.runners} stories of runners that began while they were hurt.`;
}

export default async function OutcomesOfInjury({ params }: Props) {
  const { slug, milestone, split } = asked(await params);
  const answer = await found(slug);
  if (!answer) notFound();
  if ("alias" in answer) permanentRedirect(outcomesPath(answer.alias, milestone, split));
  const injuries = await listInjuryStates();
  const injury = injuries.find((one) => one.id === answer.tag.id);
  if (!injury) notFound();
  return (
    <Page at="outcomes" shape="two">
      {injury.state === "released" ? (
        <ReleasedOutcomes
          injury={injury}
          milestone={milestone}
          split={split}
          outcomes={injury.outcomes}
          releasedAt={injury.releasedAt}
          sample={injury.sample}
          treatmentNames={await treatmentNamesIn(injury.outcomes)}
        />
      ) : (
        <UnreleasedOutcomes injury={injury} state={injury.state} />
      )}
      <aside>
        <section>
          <h2>Are you out with this injury now?</h2>
          <p>
            Begin your story today, with one sentence. These numbers need stories that begin while you are
            hurt.
          </p>
          <p className="acts">
            <a className="btn go" href="/tell">
              Share your story
            </a>
          </p>
        </section>
        <OtherInjuries injuries={injuries.filter((one) => one !== injury)} />
      </aside>
    </Page>
  );
}

async function treatmentNamesIn({ treatments }: Outcomes) {
  const tags = await listTagNames(treatments.map(({ treatment }) => treatment));
  return new Map(tags.map((tag) => [tag.id, tag]));
}
