import "@/app/styles/rows.css";
import "@/app/styles/outcomes.css";
import "@/app/styles/curves.css";
import "@/app/styles/recoveries.css";
import "@/app/styles/evidence.css";
import type { Metadata } from "next";
import { NotASample } from "@/components/curves/how-we-count";
import { type ListedInjury, OutcomesList } from "@/components/curves/outcomes-list";
import { Page } from "@/components/layout/page";
import { Empty } from "@/components/ui/empty";
import { allOutcomesDataPath, allOutcomesPath, outcomesDictionaryPath } from "@/lib/urls";
import { listInjuryStates } from "./read-outcomes";

const DESCRIPTION =
  "How long runners here took until they ran again, injury by injury, counted so that nobody can be recognised.";

const usesSamples = (injuries: readonly ListedInjury[]) =>
  injuries.some((injury) => injury.state === "released" && injury.sample);

export async function generateMetadata(): Promise<Metadata> {
  const sample = usesSamples(await listInjuryStates());
  return {
    title: sample ? "Outcomes (sample data)" : "Outcomes",
    description: sample ? `Sample data. ${DESCRIPTION}` : DESCRIPTION,
    alternates: { canonical: allOutcomesPath },
  };
}

export default async function AllOutcomes() {
  const injuries = await listInjuryStates();
  return (
    <Page at="outcomes" shape="wide">
      <div className="curves">
        <div className="list-head">
          <h1>How long until you run again?</h1>
          <p>
            Runners who agreed to it are counted here, injury by injury: how long they took, what they tried,
            and what set them back.
          </p>
        </div>
        {usesSamples(injuries) && (
          <p className="note">
            Numbers marked as sample data come from invented runners, and show how real ones will add up.
          </p>
        )}
        {injuries.length === 0 ? (
          <Empty
            search
            title="No injuries yet"
            actions={
              <a className="btn go" href="/tell">
                Share your story
              </a>
            }
          >
            Injuries come with the sample content or with an imported blog. Until then, share your story.
          </Empty>
        ) : (
          <OutcomesList injuries={injuries} />
        )}
        <p className="downloads">
          <a href={allOutcomesDataPath}>All numbers as a CSV file</a>
          <a href={outcomesDictionaryPath}>What its columns mean</a>
        </p>
        <NotASample />
      </div>
    </Page>
  );
}
