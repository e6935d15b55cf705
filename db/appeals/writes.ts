import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { ENDED, ENDED_BY, type Ended } from "../decisions/ended";
import { type DecisionKind, decisions } from "../decisions/schema";
import type { PersonRole } from "../people/schema";
import type { TargetKind } from "../targets/schema";
import type { Tx } from "../transaction";
import { appealMessages, appeals } from "./schema";

export interface Appealable {
  kind: DecisionKind;
  targetKind: TargetKind;
  ownerId: number | null;
  createdAt: Date;
  undoneAt: Date | null;
  partOfId: number | null;
  ended: Ended | null;
  appealed: boolean;
}

/** Call with the decision locked, so that the second of two appeals at once is refused. */
export async function findAppealable(tx: Tx, decisionId: number): Promise<Appealable | null> {
  const { rows } = await tx.execute<Appealable & Record<string, unknown>>(sql`
    select d.kind, d.target_kind as "targetKind", d.owner_id::float8 as "ownerId", d.created_at as "createdAt", d.undone_at as "undoneAt",
      d.part_of_id::float8 as "partOfId", ${ENDED} as ended,
      exists (select from appeals a where a.decision_id = d.id) as appealed
    from decisions d where d.id = ${decisionId}`);
  const [row] = rows;
  return row ? { ...row, createdAt: new Date(row.createdAt) } : null;
}

export async function insertAppeal(
  tx: Tx,
  appeal: { decisionId: number; personId: number; text: string; createdAt: Date },
): Promise<number> {
  const [row] = await tx.insert(appeals).values(appeal).returning({ id: appeals.id });
  return row?.id ?? 0;
}

export interface AppealForWrite {
  id: number;
  decisionId: number;
  kind: DecisionKind;
  personId: number;
  personRole: PersonRole;
  byId: number | null;
  decidedAt: Date | null;
  granted: boolean | null;
  said: number;
  saidById: number | null;
}

export async function findAppealed(tx: Tx, id: number): Promise<number | null> {
  const [row] = await tx.select({ decisionId: appeals.decisionId }).from(appeals).where(eq(appeals.id, id));
  return row?.decisionId ?? null;
}

export async function lockAppeal(tx: Tx, id: number): Promise<AppealForWrite | null> {
  const { rows } = await tx.execute<AppealForWrite & Record<string, unknown>>(sql`
    select a.id::float8 as id, a.decision_id::float8 as "decisionId", d.kind, a.person_id::float8 as "personId",
      p.role as "personRole", d.by_id::float8 as "byId", a.decided_at as "decidedAt", a.granted,
      (select count(*)::int from appeal_messages m where m.appeal_id = a.id) as said,
      (select m.person_id::float8 from appeal_messages m where m.appeal_id = a.id order by m.id desc limit 1) as "saidById"
    from appeals a join people p on p.id = a.person_id join decisions d on d.id = a.decision_id
    where a.id = ${id} for update of a`);
  return rows[0] ?? null;
}

export async function insertAppealMessage(
  tx: Tx,
  message: { appealId: number; personId: number; text: string; createdAt: Date },
): Promise<void> {
  await tx.insert(appealMessages).values(message);
}

interface Answered {
  readonly granted: boolean;
  readonly decidedById: number | null;
  readonly decidedAt: Date;
  readonly answer: string | null;
}

export async function markAppealDecided(tx: Tx, id: number, answered: Answered): Promise<void> {
  await tx.update(appeals).set(answered).where(eq(appeals.id, id));
}

type Closed = Omit<Answered, "answer">;

export async function closeAppealsOf(
  tx: Tx,
  decisionIds: readonly number[],
  answered: Closed,
): Promise<void> {
  await tx
    .update(appeals)
    .set(answered)
    .where(and(inArray(appeals.decisionId, [...decisionIds]), isNull(appeals.decidedAt)));
}

/** Closes appeals against automatic decisions about a target, or against earlier decisions that the kind ends. */
export async function closeAppealsAbout(
  tx: Tx,
  { kind, id }: { readonly kind: TargetKind; readonly id: number },
  against: "automatic" | DecisionKind,
  answered: Closed,
): Promise<void> {
  const ended = Object.entries(ENDED_BY).flatMap(([of, by]) => (by === against ? [of as DecisionKind] : []));
  const which = against === "automatic" ? isNull(decisions.byId) : inArray(decisions.kind, ended);
  const about = tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(eq(decisions.targetKind, kind), eq(decisions.targetId, id), isNull(decisions.undoneAt), which),
    );
  await tx
    .update(appeals)
    .set(answered)
    .where(and(inArray(appeals.decisionId, about), isNull(appeals.decidedAt)));
}

interface Answer {
  readonly targetKind: TargetKind;
  readonly targetId: number;
  readonly createdAt: Date;
}

/** After the undo of a decision that answered appeals: the decisions that they are about apply again. */
export async function reopenAppealsAnsweredBy(
  tx: Tx,
  { targetKind, targetId, createdAt }: Answer,
): Promise<void> {
  const about = tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(eq(decisions.targetKind, targetKind), eq(decisions.targetId, targetId), isNull(decisions.undoneAt)),
    );
  await tx
    .update(appeals)
    .set({ granted: null, decidedById: null, decidedAt: null })
    .where(and(inArray(appeals.decisionId, about), eq(appeals.decidedAt, createdAt), isNull(appeals.answer)));
}
