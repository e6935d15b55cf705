import type { ReactNode } from "react";
import { CaseFlags } from "@/components/moderation/case-flags";
import { SimilarPosts } from "@/components/moderation/similar-posts";
import { TargetHistory } from "@/components/moderation/target-history";
import { TargetInContext } from "@/components/moderation/target-in-context";
import { WriterRecord } from "@/components/moderation/writer-record";
import { listCaseFlags } from "@/db/flags/reads";
import type { Thresholds } from "@/lib/forum/people/settings/thresholds";
import { stepName } from "@/lib/forum/people/trust/steps";
import { type Considered, readTarget } from "./read-target";

type Props = {
  considered: Considered;
  thresholds: Thresholds;
  now: Date;
  submission: string;
  /** Between the flags and the decision. */
  notes?: ReactNode;
  children: ReactNode;
};

export async function Considering({ considered, thresholds, now, submission, notes, children }: Props) {
  const { kind, target, caseId } = considered;
  const [known, flags] = await Promise.all([
    readTarget(considered),
    caseId === null ? [] : listCaseFlags(caseId),
  ]);
  const { record, context, decisions, edits, ofWriter, byWords, byWriter } = known;
  return (
    <div className="considering">
      <div>
        <TargetInContext kind={kind} target={target} context={context} now={now} />
        {flags.length > 0 && <CaseFlags flags={flags} now={now} />}
        {notes}
        {children}
      </div>
      <aside aria-label="Background">
        {record && (
          <WriterRecord
            record={record}
            step={stepName(record, thresholds)}
            anonymous={target.anonymous}
            decisions={ofWriter}
            itself={kind === "person"}
            caseId={caseId}
            now={now}
          />
        )}
        <TargetHistory decisions={decisions} edits={edits} now={now} submission={submission} />
        <SimilarPosts byWords={byWords} byWriter={byWriter} />
      </aside>
    </div>
  );
}
