import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { cases, decisions, flags, people, textMarks } from "../schema";
import type { DecisionKind } from "../schema/decisions";
import type { SubjectKind } from "../schema/subjects";
import { type Thing, thing, thingJoins } from "./case-things";
import { type PersonRef, refOrNull } from "./person-ref";

/** A thing like another, with how its last case was decided. */
export interface SimilarThing {
  kind: SubjectKind;
  subjectId: number;
  thing: Thing;
  /** Null for nearly the same words that nobody has flagged. */
  caseId: number | null;
  decided: { kind: DecisionKind; reason: string; by: PersonRef | null; at: Date; undone: boolean } | null;
}

interface Of {
  readonly kind: SubjectKind;
  readonly subjectId: number;
  readonly caseId: number | null;
  readonly ownerId: number | null;
}

const MOST = 5;
/** Most texts with marks in common that are looked at; where more are alike, so many are enough. */
const LOOKED_AT = 200;

/** Decided cases of the same writer in which a flag said the same; read by `cases_by_owner` and `flags_by_case`. */
export function listAlikeByWriter({ caseId, ownerId }: Of): Promise<SimilarThing[]> {
  if (ownerId === null || caseId === null) return Promise.resolve([]);
  return rowsOf(sql`select k.subject_kind, k.subject_id, k.id as case_id, k.id as place from ${cases} k
    where k.owner_id = ${ownerId} and k.id <> ${caseId} and k.decided_at is not null and exists (
      select from ${flags} f where f.case_id = k.id and f.withdrawn_at is null
        and f.reason in (select reason from ${flags} where case_id = ${caseId} and withdrawn_at is null))
    order by k.owner_id desc, k.id desc limit ${MOST}`);
}

/** Texts of the last weeks with nearly the same words, whoever wrote them: `share` of their marks are the same; read by `text_marks_by_mark`. */
export function listAlikeByWords({ kind, subjectId }: Of, share: number): Promise<SimilarThing[]> {
  return rowsOf(sql`
    select a.subject_kind, a.subject_id, l.id as case_id, a.shared as place from (
      select m.subject_kind, m.subject_id, greatest(cardinality(m.marks), cardinality(own.marks)) as most,
        (select count(*) from unnest(m.marks) mark where mark = any(own.marks)) as shared
      from (select marks from ${textMarks} where subject_kind = ${kind} and subject_id = ${subjectId}) own
      join ${textMarks} m on m.marks && own.marks and (m.subject_kind <> ${kind} or m.subject_id <> ${subjectId})
      limit ${LOOKED_AT}) a
    left join lateral (select id from ${cases} where subject_kind = a.subject_kind and subject_id = a.subject_id
      order by id desc limit 1) l on true
    where a.shared >= ${share}::float8 * a.most order by l.id is null, a.shared desc limit ${MOST}`);
}

type Stored = Omit<SimilarThing, "decided"> & {
  decided: (Omit<NonNullable<SimilarThing["decided"]>, "at"> & { at: string }) | null;
};

async function rowsOf(which: SQL): Promise<SimilarThing[]> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select k.subject_kind as kind, k.subject_id::float8 as "subjectId", k.case_id::float8 as "caseId",
      ${thing} as thing, d.decided
    from (${which}) k ${thingJoins}
    left join lateral (
      select json_build_object('kind', d.kind, 'reason', d.reason_title, 'at', d.created_at, 'undone', d.undone_at is not null,
        'by', ${refOrNull("b")})
        as decided
      from ${decisions} d left join ${people} b on b.id = d.by_id
      where d.case_id = k.case_id order by d.by_id is null, d.id desc limit 1) d on true
    order by k.case_id is null, k.place desc`);
  return rows.map(({ decided, ...row }) => ({
    ...row,
    decided: decided && { ...decided, at: new Date(decided.at) },
  }));
}
