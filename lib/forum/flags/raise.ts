import { listStanding, openCase, type StoredCase, setCaseWeight } from "@/db/commands/cases";
import { type NewFlag, setFlag } from "@/db/commands/flags";
import type { Tx } from "@/db/transaction";
import { findSubject } from "../moderation/find-subject";
import type { Subject } from "../moderation/subject";
import { type Standing, weighed } from "./rules";

type Said = Pick<NewFlag, "reason" | "weight"> & Partial<NewFlag>;

export type Raised = Said & {
  readonly subject: Subject;
  readonly origin: NewFlag["origin"];
};

/** A flag that was set, and all that stand on the thing since. */
export interface Flagged {
  readonly flagId: number;
  readonly openCase: StoredCase;
  readonly standing: readonly Standing[];
}

/**
 * Sets a flag on a thing, within some operation: it opens a case or joins the one that is open, whose row stays locked, and
 * the case weighs what its flags weigh. The thread that the thing stands in is locked before this, so that nobody waits
 * for the other.
 */
export async function raiseFlag(tx: Tx, { subject, ...said }: Raised, at: Date): Promise<Flagged> {
  const { owner } = await findSubject(tx, subject);
  const open = await openCase(tx, { ...subject, ownerId: owner?.id ?? null }, at);
  const thing = { subjectKind: subject.kind, subjectId: subject.id };
  const flagId = await setFlag(tx, { ...said, ...thing, caseId: open.id, createdAt: at });
  return { flagId, openCase: open, standing: await weighAgain(tx, open.id) };
}

/** What the case weighs follows from the flags that stand. @returns these. */
export async function weighAgain(tx: Tx, caseId: number): Promise<readonly Standing[]> {
  const standing = await listStanding(tx, caseId);
  await setCaseWeight(tx, caseId, weighed(standing));
  return standing;
}
