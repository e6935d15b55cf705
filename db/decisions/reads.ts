import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { appeals } from "../appeals/schema";
import { database } from "../client";
import { type PersonRef, refOrNull } from "../people/person-ref";
import { people } from "../people/schema";
import { textsShowing } from "../pictures/reads";
import type { TargetKind } from "../targets/schema";
import type { Tx } from "../transaction";
import { type DecisionKind, decisions, type MachinePart, reasons } from "./schema";

export interface DecisionLine {
  id: number;
  kind: DecisionKind;
  targetKind: TargetKind;
  targetId: number;
  caseId: number | null;
  togetherId: string | null;
  by: PersonRef | null;
  machine: MachinePart;
  reasonTitle: string;
  note: string;
  until: Date | null;
  at: Date;
  undoneAt: Date | null;
  undoneBy: PersonRef | null;
  appeal: "open" | "granted" | "refused" | null;
}

const MOST_ABOUT_ONE = 50;
const MOST_OF_ONE = 10;

export async function findDecisionLine(id: number): Promise<DecisionLine | null> {
  return (await lines(sql`d.id = ${id}`, sql`id`, 1))[0] ?? null;
}

/** Read by `decisions_by_target`. */
export function listDecisionLinesAbout(subject: { kind: TargetKind; id: number }): Promise<DecisionLine[]> {
  return lines(
    sql`d.target_kind = ${subject.kind} and d.target_id = ${subject.id}`,
    sql`target_kind desc, target_id desc, id desc`,
    MOST_ABOUT_ONE,
  );
}

export function listDecisionsOf(ownerId: number): Promise<DecisionLine[]> {
  return lines(
    sql`d.owner_id = ${ownerId} and d.part_of_id is null`,
    sql`owner_id desc, id desc`,
    MOST_OF_ONE,
  );
}

/** Read by `decisions_by_moderator`. */
export function listDecisionsBy(moderatorId: number, limit: number): Promise<DecisionLine[]> {
  return lines(sql`d.by_id = ${moderatorId} and d.part_of_id is null`, sql`by_id desc, id desc`, limit);
}

const MOST_TOGETHER = 50;

/** The decisions that a moderator made at once, read by `decisions_together`. */
export function listLinesTogether(togetherId: string): Promise<DecisionLine[]> {
  return lines(sql`d.together_id = ${togetherId}::uuid`, sql`together_id desc, id desc`, MOST_TOGETHER);
}

/** What moderators decided in these cases, read by `decisions_by_case`. */
export function listLinesOfCases(caseIds: readonly number[]): Promise<DecisionLine[]> {
  return lines(
    sql`d.case_id = any(${sql.param([...caseIds])}::bigint[]) and d.by_id is not null and d.part_of_id is null`,
    sql`id desc`,
    2 * MOST_TOGETHER,
  );
}

type Stored = Omit<DecisionLine, "until" | "at" | "undoneAt"> & {
  until: string | null;
  at: string;
  undoneAt: string | null;
};

async function lines(where: SQL, order: SQL, limit: number): Promise<DecisionLine[]> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select d.id::float8 as id, d.kind, d.target_kind as "targetKind", d.target_id::float8 as "targetId",
      d.case_id::float8 as "caseId", d.together_id as "togetherId", d.machine, d.reason_title as "reasonTitle", d.note, d.until, d.created_at as at,
      d.undone_at as "undoneAt", ${refOrNull("b")} as by, ${refOrNull("u")} as "undoneBy",
      case when a.id is not null then case a.granted when true then 'granted' when false then 'refused' else 'open' end
        end as appeal
    from (select * from ${decisions} d where ${where} order by ${order} limit ${limit}) d
    left join ${people} b on b.id = d.by_id
    left join ${people} u on u.id = d.undone_by_id
    left join ${appeals} a on a.decision_id = d.id
    order by d.id desc`);
  return rows.map((row) => ({
    ...row,
    until: row.until === null ? null : new Date(row.until),
    at: new Date(row.at),
    undoneAt: row.undoneAt === null ? null : new Date(row.undoneAt),
  }));
}

export interface FactsBefore {
  replies: number;
  accepted: boolean;
  flaggers: number;
  texts: number;
  threads: number;
  pictures: number;
  repliesOfOthers: number;
}

export async function findFactsBefore({
  kind,
  id,
}: {
  readonly kind: TargetKind;
  readonly id: number;
}): Promise<FactsBefore> {
  const { rows } = await database().execute<Partial<FactsBefore> & Record<string, unknown>>(sql`
    select ${OF[kind](id)}, (
      select count(distinct f.id)::int from cases k join flags f on f.case_id = k.id
      where k.target_kind = ${kind} and k.target_id = ${id} and k.decided_at is null
        and f.withdrawn_at is null and f.origin <> 'filter') as flaggers`);
  return { ...NONE, ...rows[0] };
}

const NONE: FactsBefore = {
  replies: 0,
  accepted: false,
  flaggers: 0,
  texts: 0,
  threads: 0,
  pictures: 0,
  repliesOfOthers: 0,
};

const OF: Record<TargetKind, (id: number) => SQL> = {
  thread: (id) => sql`(select comment_count from threads where id = ${id}) as replies`,
  comment: (id) => sql`
    (select count(*)::int from comments c join comments r on r.thread_id = c.thread_id and r.shown
      and r.path > c.path and r.path < c.path || '\\xff'::bytea where c.id = ${id}) as replies,
    exists (select from comments c join threads t on t.id = c.thread_id and t.accepted_comment_id = c.id
      where c.id = ${id}) as accepted`,
  picture: (id) => sql`
    (select count(*)::int from pictures p cross join lateral (${textsShowing(sql`p.key`)}) texts
      where p.id = ${id} and texts.shown) as texts`,
  person: (id) => sql`
    (select count(*)::int from comments where writer_id = ${id} and shown) as texts,
    (select count(*)::int from threads where writer_id = ${id} and listed) as threads,
    (select count(*)::int from pictures where person_id = ${id} and attached_at is not null
      and removed_at is null) as pictures,
    (select count(*)::int from threads t join comments c on c.thread_id = t.id and c.shown and c.writer_id <> ${id}
      where t.writer_id = ${id} and t.listed) as "repliesOfOthers"`,
  mention: () => sql`0 as replies`,
};

export async function findHiddenByFlags(tx: Tx, caseId: number): Promise<{ id: number } | undefined> {
  const [row] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        ...[eq(decisions.caseId, caseId), eq(decisions.kind, "hide"), isNull(decisions.byId)],
        ...[decisions.noticed, isNull(decisions.undoneAt)],
      ),
    );
  return row;
}

interface Target {
  readonly kind: TargetKind;
  readonly id: number;
}
export type StoredDecision = typeof decisions.$inferSelect;

export async function listDecisionsAbout(tx: Tx, { kind, id }: Target): Promise<StoredDecision[]> {
  return tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.targetKind, kind), eq(decisions.targetId, id)))
    .orderBy(asc(decisions.id));
}

export async function findDecisionInForce(
  tx: Tx,
  { kind, id }: Target,
  decided: StoredDecision["kind"],
): Promise<StoredDecision | null> {
  const about = and(eq(decisions.targetKind, kind), eq(decisions.targetId, id));
  const [row] = await tx
    .select()
    .from(decisions)
    .where(and(about, eq(decisions.kind, decided), isNull(decisions.undoneAt)))
    .orderBy(desc(decisions.id))
    .limit(1);
  return row ?? null;
}

export async function findDecided(
  tx: Tx,
  id: number,
): Promise<(Target & { readonly decided: DecisionKind }) | undefined> {
  const [row] = await tx
    .select({ kind: decisions.targetKind, id: decisions.targetId, decided: decisions.kind })
    .from(decisions)
    .where(eq(decisions.id, id));
  return row;
}

export async function listPartsInForce(tx: Tx, wholes: readonly number[]): Promise<StoredDecision[]> {
  if (wholes.length === 0) return [];
  return tx
    .select()
    .from(decisions)
    .where(and(inArray(decisions.partOfId, [...wholes]), isNull(decisions.undoneAt)))
    .orderBy(asc(decisions.id));
}

/** In the reason's present wording, not the wording at the time of the decision. */
export async function findReason(tx: Tx, reason: { readonly id: number } | { readonly key: string }) {
  const [row] = await tx
    .select()
    .from(reasons)
    .where("id" in reason ? eq(reasons.id, reason.id) : eq(reasons.key, reason.key));
  return row;
}

export async function findDecider(tx: Tx, id: number) {
  const [row] = await tx
    .select({ handle: people.handle, role: people.role })
    .from(people)
    .where(eq(people.id, id));
  return row;
}

export async function listOwnersOf(tx: Tx, decisionIds: number[]): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ id: decisions.ownerId })
    .from(decisions)
    .where(and(inArray(decisions.id, decisionIds), isNotNull(decisions.ownerId)));
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
