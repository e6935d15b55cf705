import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { formOutcomeWords, isFormOutcome } from "@/components/answers/form-outcome-words";
import { ownPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Not posted" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** For browsers without script, where the form itself cannot show the sentence. */
export default async function NotPosted({ searchParams }: Props) {
  const [viewer, { outcome, to }] = await Promise.all([currentActor(), searchParams]);
  if (!isFormOutcome(outcome)) notFound();
  return (
    <MemberPage viewer={viewer} title="Your question was not posted">
      <p className="intro">{formOutcomeWords[outcome]}</p>
      <div className="acts">
        <a className="btn go" href={ownPath(to)}>
          {/question|joined/.test(outcome) ? "Go to the question" : "Read the answer"}
        </a>
        <a className="btn" href="/ask">
          Back to your draft
        </a>
      </div>
    </MemberPage>
  );
}
