import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import { type DecisionKind, decisions } from "../decisions/schema";
import { textFingerprints } from "../filters/schema";
import { flags } from "../flags/schema";
import { type PersonRef, refOf, refOrNull } from "../people/person-ref";
import { people } from "../people/schema";
import { type TargetView, targetView, targetViewJoins } from "../targets/reads";
import type { TargetKind } from "../targets/schema";
import { threads } from "../threads/schema";
import { cases } from "./schema";

export interface ContextReply {
  id: number;
  beginning: string;
  writer: PersonRef;
  at: Date;
  state: "shown" | "hidden" | "removed" | "withdrawn" | "promoted";
}

export interface CaseText {
  body: unknown;
  at: Date;
  editedAt: Date | null;
  replies: number;
}

export interface CaseContext {
  text: CaseText | null;
  above: ContextReply | null;
  below: ContextReply[];
}

const BEGINNING = 280;
const BELOW = 6;

interface Text {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

export async function findContext({ kind, id }: Text): Promise<CaseContext> {
  const [text, above, below] = await Promise.all([
    kind === "thread" ? threadText(id) : commentText(id),
    kind === "thread" ? [] : repliesWhere(sql`c.id = (select parent_id from ${comments} where id = ${id})`),
    kind === "thread"
      ? repliesWhere(sql`c.thread_id = ${id} and c.depth = 0 order by c.thread_id, c.path limit ${BELOW}`)
      : repliesWhere(sql`c.parent_id = ${id} order by c.id limit ${BELOW}`),
  ]);
  return { text, above: above[0] ?? null, below };
}

export async function findShowing(commentId: number): Promise<CaseContext> {
  const [above] = await repliesWhere(sql`c.id = ${commentId}`);
  return { text: null, above: above ?? null, below: [] };
}

const threadText = (id: number) =>
  textOf(sql`select body, created_at as at, edited_at as "editedAt", comment_count as replies
    from ${threads} where id = ${id}`);

const commentText = (id: number) =>
  textOf(sql`select body, created_at as at, edited_at as "editedAt", reply_count as replies
    from ${comments} where id = ${id}`);

async function textOf(select: SQL): Promise<CaseText | null> {
  type Stored = Omit<CaseText, "at" | "editedAt"> & { at: string; editedAt: string | null };
  const { rows } = await database().execute<Stored & Record<string, unknown>>(select);
  const [row] = rows;
  return row
    ? { ...row, at: new Date(row.at), editedAt: row.editedAt === null ? null : new Date(row.editedAt) }
    : null;
}

async function repliesWhere(where: SQL): Promise<ContextReply[]> {
  type Stored = Omit<ContextReply, "at"> & { at: string };
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select c.id::float8 as id, left(c.body_text, ${BEGINNING}) as beginning, c.created_at as at,
      ${refOf("w")} as writer,
      case when c.removed_at is not null then 'removed' when c.withdrawn_at is not null then 'withdrawn'
        when c.hidden_at is not null then 'hidden' when c.promoted_id is not null then 'promoted' else 'shown' end as state
    from ${comments} c join ${people} w on w.id = c.writer_id where ${where}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

export interface SimilarPost {
  kind: TargetKind;
  targetId: number;
  target: TargetView;
  caseId: number | null;
  decided: { kind: DecisionKind; reason: string; by: PersonRef | null; at: Date; undone: boolean } | null;
}

interface Of {
  readonly kind: TargetKind;
  readonly targetId: number;
  readonly caseId: number | null;
  readonly ownerId: number | null;
}

const MOST = 5;
/** At most this many similar texts are compared, so that the time is bounded. */
const LOOKED_AT = 200;

/** Read by `cases_by_owner` and `flags_by_case`. */
export function listAlikeByWriter({ caseId, ownerId }: Of): Promise<SimilarPost[]> {
  if (ownerId === null || caseId === null) return Promise.resolve([]);
  return rowsOf(sql`select k.target_kind, k.target_id, k.id as case_id, k.id as place from ${cases} k
    where k.owner_id = ${ownerId} and k.id <> ${caseId} and k.decided_at is not null and exists (
      select from ${flags} f where f.case_id = k.id and f.withdrawn_at is null
        and f.reason in (select reason from ${flags} where case_id = ${caseId} and withdrawn_at is null))
    order by k.owner_id desc, k.id desc limit ${MOST}`);
}

/** `share` is the part of the fingerprints that must be the same. Read by `text_fingerprints_by_fingerprint`. */
export function listAlikeByWords({ kind, targetId }: Of, share: number): Promise<SimilarPost[]> {
  return rowsOf(sql`
    select a.target_kind, a.target_id, l.id as case_id, a.shared as place from (
      select m.target_kind, m.target_id, greatest(cardinality(m.fingerprints), cardinality(own.fingerprints)) as most,
        (select count(*) from unnest(m.fingerprints) fingerprint where fingerprint = any(own.fingerprints)) as shared
      from (select fingerprints from ${textFingerprints} where target_kind = ${kind} and target_id = ${targetId}) own
      join ${textFingerprints} m on m.fingerprints && own.fingerprints and (m.target_kind <> ${kind} or m.target_id <> ${targetId})
      limit ${LOOKED_AT}) a
    left join lateral (select id from ${cases} where target_kind = a.target_kind and target_id = a.target_id
      order by id desc limit 1) l on true
    where a.shared >= ${share}::float8 * a.most order by l.id is null, a.shared desc limit ${MOST}`);
}

type Stored = Omit<SimilarPost, "decided"> & {
  decided: (Omit<NonNullable<SimilarPost["decided"]>, "at"> & { at: string }) | null;
};

async function rowsOf(which: SQL): Promise<SimilarPost[]> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select k.target_kind as kind, k.target_id::float8 as "targetId", k.case_id::float8 as "caseId",
      ${targetView} as target, d.decided
    from (${which}) k ${targetViewJoins}
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
