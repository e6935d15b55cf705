import { closeAppealsAbout } from "@/db/commands/appeals";
import { closeCase, lockOpenCase, type OpenCase } from "@/db/commands/decided-cases";
import {
  findReason,
  insertDecisions,
  listDecisionsAbout,
  type StoredDecision,
} from "@/db/commands/decisions";
import type { DecisionKind } from "@/db/schema/decisions";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { allOf, whatShows } from "./changed";
import { waysOf } from "./kinds";
import type { Recorded, Recording } from "./record";
import { leaves, restand } from "./restand";
import { type Standing, standingAfter } from "./standing";
import { type Before, bearingOf, bearingsOf, originOf, wasAccepted } from "./stored";
import { answersIn, lockedThing, placeOf, type Thing } from "./thing";

/** A decision that is made, and not yet in the log. */
export interface Made {
  readonly decision: StoredDecision;
  readonly by: string | null;
  readonly place: ReturnType<typeof placeOf>;
  readonly recorded: Recorded;
}

/** Stores a decision, carries it out and settles the open case; what is hidden by the very first was held from the start. */
export async function make(tx: Tx, recording: Recording, at: Date): Promise<Made> {
  const { kind, subject, by } = recording;
  const thing = await lockedThing(tx, subject);
  const open = by ? await lockOpenCase(tx, subject) : null;
  const earlier = await listDecisionsAbout(tx, subject);
  const carried = await waysOf(kind)?.carryOut(tx, { thing, detail: recording.detail ?? {}, by, at });
  const { before, after } = standings(thing, earlier, recording, at);

  const columns = await columnsOf(tx, recording, { thing, open });
  const kept: Before = { standing: before, kept: carried?.kept };
  const accepted = leaves(thing, after) ? { accepted: answersIn(thing) } : {};
  const [decision] = await insertDecisions(tx, [
    { ...columns, before: { ...kept, ...accepted }, createdAt: at },
  ]);
  if (!decision) throw new Error("A decision was not stored.");
  const restored = await restand(tx, thing, after, { accepted: wasAccepted(earlier) });
  if (open) await closeCase(tx, open.id, isAgainst(kind), at);
  if (by) {
    // Whoever appealed against what the program did has been heard.
    const granted = !after.hiddenAt && !after.removedAt && !after.silencedUntil;
    await closeAppealsAbout(tx, subject, { granted, decidedById: by.id, decidedAt: at });
  }

  const changed = allOf([await whatShows(tx, thing), ...(carried ? [carried.changed] : [])]);
  const place = placeOf(thing, recording.partOfId !== undefined);
  return {
    decision,
    by: by?.handle ?? null,
    place,
    recorded: { decisionId: decision.id, caseId: decision.caseId, changed, restored },
  };
}

function standings(
  thing: Thing,
  earlier: readonly StoredDecision[],
  { kind, by, until = null, detail = {} }: Recording,
  at: Date,
): { before: Standing; after: Standing } {
  const held = earlier.length === 0 && by === null && kind === "hide";
  const before = held ? { ...thing.standing, hiddenAt: null } : thing.standing;
  const now = bearingOf({ kind, byId: by?.id ?? null, createdAt: at, until, detail });
  return { before, after: standingAfter(originOf(earlier, before), [...bearingsOf(earlier), now]) };
}

async function columnsOf(
  tx: Tx,
  { kind, subject, by, reason: named, note, until, caseId, machine, noticed, detail, partOfId }: Recording,
  { thing, open }: { readonly thing: Thing; readonly open: OpenCase | null },
) {
  const reason = await findReason(tx, named);
  if (!reason) throw noReason();
  return {
    ...{ kind, subjectKind: subject.kind, subjectId: subject.id, ownerId: thing.found.owner?.id ?? null },
    ...{ byId: by?.id ?? null, caseId: open?.id ?? caseId ?? null, partOfId: partOfId ?? null },
    machine: machine ?? (by === null ? "decided" : open?.found ? "found" : "none"),
    noticed: noticed ?? open?.noticed ?? false,
    ...{ reasonId: reason.id, reasonTitle: reason.title, reasonText: reason.text, legal: reason.legal },
    ...{ note: note ?? "", until: until ?? null, detail: detail ?? {} },
  };
}

/** Whether a decision agrees with those who flagged the thing. */
export function isAgainst(kind: DecisionKind): boolean {
  return kind !== "dismiss" && kind !== "restore" && kind !== "unlock";
}

function noReason(): DomainError {
  const message = "This reason is in the list no longer. Choose another.";
  return new DomainError("invalid", message, { fields: { reasonId: message } });
}
