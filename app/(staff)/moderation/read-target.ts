import {
  findContext,
  findShowing,
  listAlikeByWords,
  listAlikeByWriter,
  type SimilarPost,
} from "@/db/cases/context";
import type { CaseRow } from "@/db/cases/reads";
import { listDecisionLinesAbout, listDecisionsOf } from "@/db/decisions/reads";
import { findHistory } from "@/db/edits/reads";
import { findWriterRecord } from "@/db/people/trust";
import type { TargetView } from "@/db/targets/reads";
import { SAME_SHARE } from "@/lib/forum/filters/same-text";
import { kindName, worded } from "@/lib/forum/moderation/decisions/words";
import { calledTarget } from "@/lib/forum/targets/target-names";

export interface Considered {
  readonly kind: CaseRow["kind"];
  readonly targetId: number;
  readonly target: TargetView;
  readonly caseId: number | null;
}

export async function readTarget({ kind, targetId, target, caseId }: Considered) {
  const ownerId = target.owner?.id ?? null;
  const like = { kind, targetId, caseId, ownerId };
  const text = kind === "thread" || kind === "comment" ? { kind, id: targetId } : null;
  const [context, edits, decisions, record, ofWriter, byWords, byWriter] = await Promise.all([
    text ? findContext(text) : kind === "picture" && target.commentId ? findShowing(target.commentId) : null,
    text && target.thread
      ? findHistory(
          { threadId: target.thread.id, commentId: kind === "comment" ? targetId : undefined },
          { unshown: true },
        )
      : null,
    listDecisionLinesAbout({ kind, id: targetId }),
    ownerId === null ? null : findWriterRecord(ownerId),
    ownerId === null ? [] : listDecisionsOf(ownerId),
    text ? listAlikeByWords(like, SAME_SHARE) : [],
    listAlikeByWriter(like),
  ]);
  return {
    context,
    edits,
    record,
    decisions: decisions.map((line) => worded(line)),
    ofWriter: ofWriter.map((line) => worded(line)),
    byWords: byWords.map(similar),
    byWriter: byWriter.map(similar),
  };
}

const similar = (one: SimilarPost) => ({
  ...one,
  called: calledTarget(one),
  decidedAs: one.decided && kindName(one.decided.kind),
});

export type Known = Awaited<ReturnType<typeof readTarget>>;
