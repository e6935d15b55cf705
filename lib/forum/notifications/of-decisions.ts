import { type DecisionFacts, lockDecisionFacts } from "@/db/decisions/writes";
import { listFlaggersOf } from "@/db/flags/reads";
import type { Tx } from "@/db/transaction";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import {
  appealNote,
  askedNote,
  decidedNote,
  outcomeNote,
  outcomeUndoneNote,
  undoneNote,
} from "../moderation/statements/words";
import type { OutgoingNotification } from "./notify";
import { audienceOfDecision } from "./rules";

/** Notifies the member concerned and the flaggers; for parts of a larger decision, only the flaggers. */
export async function notificationsOfDecision(tx: Tx, decisionId: number): Promise<OutgoingNotification[]> {
  const decision = await lockDecisionFacts(tx, decisionId);
  if (!decision) return [];
  const place = { threadId: null, commentId: null, decisionId };
  const { ownerId } = decision;
  const own = decision.toldWithWhole ? null : ownerNote(decision);
  const notifications: OutgoingNotification[] = [];
  if (own && ownerId !== null && hears(decision, ownerId)) {
    notifications.push({
      ...place,
      audience: audienceOfDecision(ownerId),
      note: own,
      but: knowing(decision),
      now: isAboutPeople(decision.kind),
    });
  }
  const outcome = flaggersNote(decision);
  for (const flagger of outcome ? await flaggersOf(tx, decision) : []) {
    notifications.push({
      ...place,
      audience: audienceOfDecision(flagger),
      note: outcome,
      but: knowing(decision),
    });
  }
  return notifications;
}

/** After an undo, the flags may have joined a newer case: only the people who heard of the decision are asked for. */
async function flaggersOf(tx: Tx, { caseId, undoneAt, heardIds, ownerId }: DecisionFacts): Promise<number[]> {
  const flaggers = undoneAt ? heardIds : caseId ? await listFlaggersOf(tx, caseId) : [];
  return flaggers.filter((id) => id !== ownerId);
}

function knowing({ byId, undoneById, appeal }: DecisionFacts): number[] {
  const last = undoneById ?? appeal?.decidedById ?? byId;
  return last === null ? [] : [last];
}

/** Only people who heard of a decision hear that it was undone. The answer to an appeal goes to its writer in any case. */
const hears = ({ undoneAt, heardIds, appeal, ownerId }: DecisionFacts, personId: number): boolean =>
  undoneAt === null ||
  heardIds.includes(personId) ||
  (personId === ownerId && appeal !== null && appeal.granted !== null);

/** Null if nothing changed for the member: they need not know that somebody flagged their post in vain. */
function ownerNote(decision: DecisionFacts): string | null {
  const { kind, ownerId, appeal, undoneAt } = decision;
  if (appeal?.granted !== null && appeal?.granted !== undefined) return appealNote(decision, appeal.granted);
  if (undoneAt) return undoneNote(decision);
  if (appeal && appeal.saidById !== null && appeal.saidById !== ownerId) return askedNote(appeal.said);
  if (KINDS[kind].finding === "fine" && !decision.lifts) return null;
  return decidedNote(decision);
}

/** An automatic decision is not final, so flaggers hear nothing yet. */
function flaggersNote(decision: DecisionFacts): string | null {
  if (decision.byId === null) return null;
  return decision.undoneAt ? outcomeUndoneNote(decision) : outcomeNote(decision);
}
