import { closeAppealsAbout } from "@/db/commands/appeals";
import { closeCase, lockOpenCase, type OpenCase } from "@/db/commands/decided-cases";
import {
  findReason,
  insertDecisions,
  insertLogEntries,
  listDecisionsAbout,
  type StoredDecision,
} from "@/db/commands/decisions";
import type { DecisionKind, MachinePart } from "@/db/schema/decisions";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { logData } from "@/lib/forum/log/entry";
import type { Subject } from "@/lib/forum/moderation/subject";
import type { Member } from "@/lib/forum/people/actor";
import { allOf, whatShows } from "./changed";
import { waysOf } from "./kinds";
import { leaves, restand } from "./restand";
import { type Standing, standingAfter } from "./standing";
import { type Before, bearingOf, bearingsOf, originOf, wasAccepted } from "./stored";
import { answersIn, lockedThing, placeOf, type Thing } from "./thing";

/** A decision that is about to be made; `by` is null where the program makes it. */
export interface Recording {
  readonly kind: DecisionKind;
  readonly subject: Subject;
  readonly by: Pick<Member, "id" | "handle"> | null;
  readonly reason: { readonly id: number } | { readonly key: string };
  /** The facts, for the one it concerns. */
  readonly note?: string;
  readonly until?: Date | null;
  /** Only where the program decides: a person decides the thing's open case. */
  readonly caseId?: number | null;
  /** What a machine had to do with it, and whether somebody had flagged it; left out, the open case says so. */
  readonly machine?: MachinePart;
  readonly noticed?: boolean;
  readonly detail?: Record<string, unknown>;
  readonly partOfId?: number | null;
}

export interface Recorded {
  readonly decisionId: number;
  /** The case that it decided, or belongs to. */
  readonly caseId: number | null;
  readonly changed: Changed;
  /** What readers see from now on, and did not before. */
  readonly restored: readonly Subject[];
}

/**
 * Makes a decision, within the write of some operation: stores it, carries it out, settles the thing's open case if a
 * person decided, and writes it into the log. What is hidden by the program's very first decision about it was held from
 * the moment it was posted.
 */
export async function record(tx: Tx, recording: Recording, at: Date): Promise<Recorded> {
  const [recorded] = await recordAll(tx, [recording], at);
  if (!recorded) throw new Error("A decision was not made.");
  return recorded;
}

/** Several at once: the log, which only one writes to at a time, comes last. */
export async function recordAll(tx: Tx, recordings: readonly Recording[], at: Date): Promise<Recorded[]> {
  const made: Made[] = [];
  for (const recording of recordings) made.push(await make(tx, recording, at));
  await insertLogEntries(
    tx,
    made.map(({ decision, by, place }) => ({
      ...{ at, kind: "decided" as const, decisionId: decision.id, decisionKind: decision.kind },
      data: logData(decision, by, place),
    })),
  );
  return made.map(({ recorded }) => recorded);
}

interface Made {
  readonly decision: StoredDecision;
  readonly by: string | null;
  readonly place: ReturnType<typeof placeOf>;
  readonly recorded: Recorded;
}

async function make(tx: Tx, recording: Recording, at: Date): Promise<Made> {
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
