import type { ReactNode } from "react";
import { CaseFlags } from "@/components/moderation/case-flags";
import { SimilarThings } from "@/components/moderation/similar-things";
import { ThingHistory } from "@/components/moderation/thing-history";
import { ThingInContext } from "@/components/moderation/thing-in-context";
import { WriterRecord } from "@/components/moderation/writer-record";
import { listCaseFlags } from "@/db/flags/reads";
import type { Thresholds } from "@/lib/forum/people/settings/thresholds";
import { trustSteps } from "@/lib/forum/people/trust/steps";
import { type Considered, readThing } from "./read-thing";

type Props = {
  considered: Considered;
  thresholds: Thresholds;
  now: Date;
  submission: string;
  children: ReactNode;
};

export async function Considering({ considered, thresholds, now, submission, children }: Props) {
  const { kind, thing, caseId } = considered;
  const [known, flags] = await Promise.all([
    readThing(considered),
    caseId === null ? [] : listCaseFlags(caseId),
  ]);
  const { record, context, decisions, edits, ofWriter, byWords, byWriter } = known;
  return (
    <div className="considering">
      <div>
        <ThingInContext kind={kind} thing={thing} context={context} now={now} />
        {flags.length > 0 && <CaseFlags flags={flags} now={now} />}
        {children}
      </div>
      <aside aria-label="What is known of it">
        {record && (
          <WriterRecord
            record={record}
            step={trustSteps(thresholds)[record.trust]?.name ?? ""}
            anonymous={thing.anonymous}
            decisions={ofWriter}
            itself={kind === "person"}
            now={now}
          />
        )}
        <ThingHistory decisions={decisions} edits={edits} now={now} submission={submission} />
        <SimilarThings byWords={byWords} byWriter={byWriter} />
      </aside>
    </div>
  );
}
