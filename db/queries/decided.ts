import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { appeals, decisions, people } from "../schema";
import type { DecisionKind, MachinePart } from "../schema/decisions";
import type { SubjectKind } from "../schema/subjects";
import { type PersonRef, refOrNull } from "./person-ref";

/** A decision as those who keep order read it, with what became of it. */
export interface DecisionLine {
  id: number;
  kind: DecisionKind;
  subjectKind: SubjectKind;
  subjectId: number;
  caseId: number | null;
  /** Null where the program decided. */
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

/** What was decided about a thing, newest first; read by `decisions_by_subject`. */
export function listDecisionsAbout(subject: { kind: SubjectKind; id: number }): Promise<DecisionLine[]> {
  return lines(
    sql`d.subject_kind = ${subject.kind} and d.subject_id = ${subject.id}`,
    sql`subject_kind desc, subject_id desc, id desc`,
    MOST_ABOUT_ONE,
  );
}

/** What was last decided about all that is somebody's; a part of another decision is that decision's. */
export function listDecisionsOf(ownerId: number): Promise<DecisionLine[]> {
  return lines(
    sql`d.owner_id = ${ownerId} and d.part_of_id is null`,
    sql`owner_id desc, id desc`,
    MOST_OF_ONE,
  );
}

/** What somebody decided last, for it to be undone; read by `decisions_by_moderator`. */
export function listDecisionsBy(moderatorId: number, limit: number): Promise<DecisionLine[]> {
  return lines(sql`d.by_id = ${moderatorId} and d.part_of_id is null`, sql`by_id desc, id desc`, limit);
}

type Stored = Omit<DecisionLine, "until" | "at" | "undoneAt"> & {
  until: string | null;
  at: string;
  undoneAt: string | null;
};

async function lines(where: SQL, order: SQL, limit: number): Promise<DecisionLine[]> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select d.id::float8 as id, d.kind, d.subject_kind as "subjectKind", d.subject_id::float8 as "subjectId",
      d.case_id::float8 as "caseId", d.machine, d.reason_title as "reasonTitle", d.note, d.until, d.created_at as at,
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
