import { type SQL, sql } from "drizzle-orm";
import { cases } from "../cases/schema";
import { database } from "../client";
import { comments } from "../comments/schema";
import { type PersonRef, refOrNull } from "../people/person-ref";
import { people } from "../people/schema";
import { threads } from "../threads/schema";
import { type CareOutcome, careSigns } from "./schema";

export interface SignsRow {
  caseId: number;
  groupId: string;
  strength: string;
  urgency: string;
  about: string;
  also: string[];
  foundAt: Date;
}

export interface CaseSigns extends SignsRow {
  closed: { at: Date; by: PersonRef | null; outcome: CareOutcome } | null;
}

export interface SignsInThread extends SignsRow {
  commentId: number | null;
  own: boolean;
}

const columns = sql`s.case_id::float8 as "caseId", s.group_id as "groupId", s.strength, s.urgency, s.about, s.also,
  s.found_at as "foundAt"`;

type Stored<Row extends SignsRow> = Omit<Row, "foundAt"> & { foundAt: string };

export async function findCaseSigns(caseId: number): Promise<CaseSigns | null> {
  type Row = Omit<Stored<CaseSigns>, "closed"> & {
    closed: (Omit<NonNullable<CaseSigns["closed"]>, "at"> & { at: string }) | null;
  };
  const { rows } = await database().execute<Row & Record<string, unknown>>(sql`
    select ${columns}, case when s.closed_at is not null then json_build_object('at', s.closed_at,
      'outcome', s.outcome, 'by', ${refOrNull("p")}) end as closed
    from ${careSigns} s left join ${people} p on p.id = s.closed_by_id where s.case_id = ${caseId}`);
  const [row] = rows;
  if (!row) return null;
  const { caseId: id, groupId, strength, urgency, about, also, closed } = row;
  return {
    caseId: id,
    groupId,
    strength,
    urgency,
    about,
    also,
    foundAt: new Date(row.foundAt),
    closed: closed && { ...closed, at: new Date(closed.at) },
  };
}

export interface SignsReader {
  readonly personId: number;
  readonly moderates: boolean;
}

export async function listSignsInThread(threadId: number, reader: SignsReader): Promise<SignsInThread[]> {
  // A comment that became this thread is the thread's own text here.
  const rows = await latest(
    reader,
    sql`and (k.target_kind = 'thread' and k.target_id = ${threadId}
      or k.target_kind = 'comment' and exists (select from ${comments} c where c.id = k.target_id
        and (c.thread_id = ${threadId} and c.promoted_id is null or c.promoted_id = ${threadId})))`,
    sql`(select c.id::float8 from ${comments} c where k.target_kind = 'comment' and c.id = k.target_id
      and c.promoted_id is null)`,
  );
  return rows.map((row) => ({ ...row, foundAt: new Date(row.foundAt) }));
}

export async function findOwnSigns(
  { kind, id }: { readonly kind: "thread" | "comment"; readonly id: number },
  personId: number,
): Promise<SignsRow | null> {
  const [row] = await latest(
    { personId, moderates: false },
    sql`and k.target_kind = ${kind} and k.target_id = ${id}`,
    sql`null::float8`,
  );
  return row ? { ...row, foundAt: new Date(row.foundAt) } : null;
}

async function latest({ personId, moderates }: SignsReader, where: SQL, commentId: SQL) {
  const { rows } = await database().execute<Stored<SignsInThread> & Record<string, unknown>>(sql`
    select distinct on (k.target_kind, k.target_id) ${columns}, ${commentId} as "commentId",
      k.owner_id is not distinct from ${personId}::bigint as own
    from ${careSigns} s join ${cases} k on k.id = s.case_id
    where true ${moderates ? sql`` : sql`and k.owner_id = ${personId}`} ${where}
    order by k.target_kind, k.target_id, k.id desc`);
  return rows;
}

export async function findOpenSigns(
  caseId: number,
): Promise<{ ownerId: number | null; foundAt: Date; kind: "thread" | "comment" } | null> {
  const { rows } = await database().execute<{
    ownerId: number | null;
    foundAt: string;
    kind: "thread" | "comment";
  }>(sql`
    select k.owner_id::float8 as "ownerId", s.found_at as "foundAt", k.target_kind as kind
    from ${careSigns} s join ${cases} k on k.id = s.case_id
    where s.case_id = ${caseId} and k.care and k.decided_at is null`);
  const [row] = rows;
  return row ? { ...row, foundAt: new Date(row.foundAt) } : null;
}

interface OwnPlace {
  id: number;
  slug: string;
  shown: boolean;
}

export async function findOwnPlace(
  { kind, id }: { readonly kind: "thread" | "comment"; readonly id: number },
  personId: number,
): Promise<OwnPlace | null> {
  const { rows } = await database().execute<OwnPlace & Record<string, unknown>>(
    kind === "thread"
      ? sql`select t.id::float8 as id, t.slug, t.listed as shown from ${threads} t
          where t.id = ${id} and t.writer_id = ${personId}`
      : sql`select t.id::float8 as id, t.slug, c.shown and t.listed as shown
          from ${comments} c join ${threads} t on t.id = c.thread_id
          where c.id = ${id} and c.writer_id = ${personId}`,
  );
  return rows[0] ?? null;
}

export async function hasOpenSigns({
  kind,
  id,
}: {
  readonly kind: "thread" | "comment";
  readonly id: number;
}): Promise<boolean> {
  const { rows } = await database().execute(sql`
    select from ${cases} k where k.target_kind = ${kind} and k.target_id = ${id} and k.care
      and k.decided_at is null`);
  return rows.length > 0;
}
