import type { Content } from "@/db/commands/content";
import { insertLogEntries } from "@/db/commands/decisions";
import type { DecisionKind, MachinePart } from "@/db/schema/decisions";
import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import { logData } from "@/lib/forum/log/entry";
import type { Subject } from "@/lib/forum/moderation/subject";
import type { Member } from "@/lib/pipeline/actor";
import { allOf } from "./changed";
import { type Made, make } from "./make";
import { placeIn, removeMany } from "./many";

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
  const made = await make(tx, recording, at);
  await log(tx, [made], at);
  return made.recorded;
}

export interface RecordedWhole extends Recorded {
  /** It, and all that is a part of it. */
  readonly decisionIds: readonly number[];
  /** It, and the parts that decided a case: those who flagged them hear of it. */
  readonly toldIds: readonly number[];
}

/** A decision about somebody of which each of these is a part: every one is removed by a decision of its own. */
export async function recordWhole(
  tx: Tx,
  recording: Recording,
  content: readonly Content[],
  at: Date,
): Promise<RecordedWhole> {
  const { by, reason, note } = recording;
  const whole = await make(tx, recording, at);
  const partOfId = whole.decision.id;
  const all = [whole];
  for (const { kind, id, plain } of content)
    if (!plain)
      all.push(await make(tx, { kind: "remove", subject: { kind, id }, by, reason, note, partOfId }, at));
  const texts = content.filter(({ plain }) => plain);
  const many = await removeMany(tx, whole.decision, texts, at);
  const handle = by?.handle ?? null;
  const logged = many.decisions.map((decision, n) => ({ decision, by: handle, place: placeIn(texts[n]) }));
  await log(tx, [...all, ...logged], at);
  const told = all.filter(({ decision }) => decision.id === partOfId || decision.caseId !== null);
  return {
    ...whole.recorded,
    changed: allOf([...all.map(({ recorded }) => recorded.changed), many.changed]),
    decisionIds: [...all, ...logged].map(({ decision }) => decision.id),
    toldIds: told.map(({ decision }) => decision.id),
  };
}

/** Last of all: only one writes to the log at a time. */
async function log(tx: Tx, made: readonly Omit<Made, "recorded">[], at: Date): Promise<void> {
  await insertLogEntries(
    tx,
    made.map(({ decision, by, place }) => ({
      ...{ at, kind: "decided" as const, decisionId: decision.id, decisionKind: decision.kind },
      data: logData(decision, by, place),
    })),
  );
}
