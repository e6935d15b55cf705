import { asc, eq, inArray, sql } from "drizzle-orm";
import type { TargetKind } from "../targets/schema";
import type { Tx } from "../transaction";
import { pseudonymsOf } from "./name-writes";
import type { StoredDecision } from "./reads";
import { type DecisionKind, decisions, type LogData, logEntries, type MachinePart, reasons } from "./schema";

/** Rows in one statement: Postgres takes 65,535 parameters. */
const AT_A_TIME = 1_000;

export type NewDecision = typeof decisions.$inferInsert;

export async function insertDecisions(tx: Tx, rows: readonly NewDecision[]): Promise<StoredDecision[]> {
  const stored: StoredDecision[] = [];
  for (let from = 0; from < rows.length; from += AT_A_TIME)
    stored.push(
      ...(await tx
        .insert(decisions)
        .values(rows.slice(from, from + AT_A_TIME))
        .returning()),
    );
  return stored;
}

export async function lockDecision(tx: Tx, id: number): Promise<StoredDecision | undefined> {
  const [row] = await tx.select().from(decisions).where(eq(decisions.id, id)).for("no key update");
  return row;
}

export async function markUndone(
  tx: Tx,
  ids: readonly number[],
  undone: { readonly undoneAt: Date; readonly undoneById: number | null },
): Promise<void> {
  await tx
    .update(decisions)
    .set(undone)
    .where(inArray(decisions.id, [...ids]));
}

type NewLogEntry = Pick<
  typeof logEntries.$inferInsert,
  "at" | "kind" | "decisionId" | "decisionKind" | "data"
>;

/** `by` is a handle, which a pseudonym replaces. The trigger numbers and chains the entries in this order, and locks the log until the commit. */
export async function insertLogEntries(tx: Tx, entries: readonly NewLogEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_A_TIME) {
    const rows = entries.slice(from, from + AT_A_TIME);
    const handles = rows.flatMap(({ data: { by } }) => by ?? []);
    const names = await pseudonymsOf(tx, [...new Set(handles)]);
    const pseudonymous = ({ by, ...data }: LogData): LogData => ({
      ...data,
      by: by === null ? null : (names.get(by) ?? by),
    });
    await tx.insert(logEntries).values(
      rows.map((entry) => ({
        ...entry,
        data: pseudonymous(entry.data),
        id: 0,
        previousHash: "",
        hash: "",
      })),
    );
  }
}

/** Ids only, no names: notifications are derived from these facts. */
export interface DecisionFacts {
  kind: DecisionKind;
  targetKind: TargetKind;
  ownerId: number | null;
  byId: number | null;
  machine: MachinePart;
  reasonTitle: string;
  caseId: number | null;
  /** The larger decision has the same state, so its statement covers this part as well. */
  toldWithWhole: boolean;
  lifts: boolean;
  undoneAt: Date | null;
  undoneById: number | null;
  /** Whether the decision closed an appeal of the member in their favour. */
  answersAppeal: boolean;
  /** The people who were already notified of this decision. */
  heardIds: number[];
  appeal: AppealFacts | null;
}

export interface AppealFacts {
  granted: boolean | null;
  decidedById: number | null;
  saidById: number | null;
  said: number;
}

const LIFTS = sql`exists (
  select from decisions p
  where p.target_kind = d.target_kind and p.target_id = d.target_id and p.id < d.id and p.by_id is null
    and p.undone_at is null and p.kind in ('hide', 'silence') and not exists (
      select from decisions q
      where q.target_kind = d.target_kind and q.target_id = d.target_id and q.by_id is not null
        and q.undone_at is null and q.id > p.id and q.id < d.id))`;

/** Locks the decision against an undo or an appeal, so that nobody is notified of something that no longer holds. */
export async function lockDecisionFacts(tx: Tx, decisionId: number): Promise<DecisionFacts | null> {
  const { rows } = await tx.execute<DecisionFacts & Record<string, unknown>>(sql`
    select d.kind, d.target_kind as "targetKind", d.owner_id::float8 as "ownerId", d.by_id::float8 as "byId",
      d.machine, d.reason_title as "reasonTitle", d.case_id::float8 as "caseId", exists (
        select from decisions w where w.id = d.part_of_id and (w.undone_at is null) = (d.undone_at is null)
      ) as "toldWithWhole",
      ${LIFTS} as lifts, d.undone_at as "undoneAt", d.undone_by_id::float8 as "undoneById",
      array(select distinct n.person_id::float8 from notifications n where n.decision_id = d.id) as "heardIds",
      exists (select from decisions e join appeals a on a.decision_id = e.id
        where e.target_kind = d.target_kind and e.target_id = d.target_id and a.granted and a.answer is null
          and a.decided_at = d.created_at) as "answersAppeal",
      (select json_build_object('granted', a.granted, 'decidedById', a.decided_by_id,
        'saidById', (select m.person_id from appeal_messages m where m.appeal_id = a.id order by m.id desc limit 1),
        'said', (select count(*) from appeal_messages m where m.appeal_id = a.id))
        from appeals a where a.decision_id = d.id) as appeal
    from decisions d where d.id = ${decisionId} for share of d`);
  return rows[0] ?? null;
}

type Words = Pick<typeof reasons.$inferInsert, "title" | "text" | "legal">;

export function lockReasons(tx: Tx) {
  return tx
    .select({ id: reasons.id, key: reasons.key, position: reasons.position, retiredAt: reasons.retiredAt })
    .from(reasons)
    .orderBy(asc(reasons.position), asc(reasons.id))
    .for("update");
}

export async function insertReason(tx: Tx, reason: Words & { position: number }): Promise<number> {
  const [row] = await tx.insert(reasons).values(reason).returning({ id: reasons.id });
  if (!row) throw new Error("A reason was not stored.");
  return row.id;
}

export async function updateReason(
  tx: Tx,
  id: number,
  set: Partial<typeof reasons.$inferInsert>,
): Promise<void> {
  await tx.update(reasons).set(set).where(eq(reasons.id, id));
}
