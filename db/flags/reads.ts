import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { cases } from "../cases/schema";
import { database } from "../client";
import { comments } from "../comments/schema";
import { ENDED } from "../decisions/ended";
import { type DecisionKind, decisions } from "../decisions/schema";
import { type PersonRef, refOrNull } from "../people/person-ref";
import { people } from "../people/schema";
import type { TargetKind } from "../targets/schema";
import { mentions, threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { type FlagReason, flags } from "./schema";

export interface OwnFlagView {
  id: number;
  subject: { kind: TargetKind; id: number };
  reason: FlagReason;
  note: string | null;
  createdAt: Date;
  withdrawnAt: Date | null;
  /** `kind` is null if no decision in the case is in force; `ended` is the kind of a later decision that ended it. */
  settled: { upheld: boolean; kind: DecisionKind | null; ended: DecisionKind | null; undone: boolean } | null;
  thread: { id: number; slug: string; title: string } | null;
  commentId: number | null;
  called: string | null;
}

type Stored = Omit<OwnFlagView, "createdAt" | "withdrawnAt"> & {
  createdAt: string;
  withdrawnAt: string | null;
};

const FLAGS_A_PAGE = 20;

export async function listOwnFlags(
  personId: number,
  after?: number,
): Promise<{ flags: OwnFlagView[]; next: number | null }> {
  const rows = await select(sql`f.person_id = ${personId} ${after ? sql`and f.id < ${after}` : sql``}
    order by f.id desc limit ${FLAGS_A_PAGE + 1}`);
  const page = rows.slice(0, FLAGS_A_PAGE);
  return { flags: page, next: rows.length > FLAGS_A_PAGE ? (page.at(-1)?.id ?? null) : null };
}

export async function findOwnFlagOf(
  personId: number,
  { kind, id }: { readonly kind: TargetKind; readonly id: number },
): Promise<OwnFlagView | null> {
  const [row] = await select(
    sql`f.target_kind = ${kind} and f.target_id = ${id} and f.person_id = ${personId}`,
  );
  return row ?? null;
}

async function select(where: SQL): Promise<OwnFlagView[]> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select f.id::float8 as id, json_build_object('kind', f.target_kind, 'id', f.target_id) as subject,
      f.reason, f.note, f.created_at as "createdAt", f.withdrawn_at as "withdrawnAt",
      case when f.decided_at is not null then json_build_object('upheld', f.upheld, 'kind', last.kind,
        'ended', last.ended ->> 'kind', 'undone', exists (select from ${decisions} u
          where u.case_id = f.case_id and u.by_id is not null and u.undone_at is not null)) end as settled,
      case when t.listed then json_build_object('id', t.id, 'slug', t.slug, 'title', t.title) end as thread,
      c.id::float8 as "commentId", coalesce(p.handle::text, m.title) as called
    from ${flags} f
    left join lateral (select d.kind, ${ENDED} as ended from ${decisions} d
      where d.case_id = f.case_id and d.by_id is not null and d.undone_at is null order by d.id desc limit 1) last on true
    left join ${comments} c on f.target_kind = 'comment' and c.id = f.target_id
    left join ${mentions} m on f.target_kind = 'mention' and m.id = f.target_id
    left join ${people} p on f.target_kind = 'person' and p.id = f.target_id
    left join ${threads} t on t.id = coalesce(
      case when f.target_kind = 'thread' then f.target_id end, c.thread_id, m.thread_id)
    where ${where}`);
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
  }));
}

export interface FlagRecord {
  upheld: number;
  refused: number;
}

export interface CaseFlag {
  id: number;
  origin: "member" | "visitor" | "filter";
  by: PersonRef | null;
  record: FlagRecord | null;
  notifierName: string | null;
  reason: FlagReason;
  note: string | null;
  because: unknown;
  weight: number;
  at: Date;
  withdrawn: boolean;
  upheld: boolean | null;
}

const MOST_FLAGS = 200;
const LAST = 100;

export async function listCaseFlags(caseId: number): Promise<CaseFlag[]> {
  const { rows } = await database().execute<
    Omit<CaseFlag, "at"> & Record<string, unknown> & { at: string }
  >(sql`
    select f.id::float8 as id, f.origin, f.reason, f.note, f.because, f.weight, f.created_at as at, f.upheld,
      f.notifier_name as "notifierName", f.withdrawn_at is not null as withdrawn,
      ${refOrNull("p")} as by,
      case when p.id is not null then r.record end as record
    from ${flags} f left join ${people} p on p.id = f.person_id
    left join lateral (
      select json_build_object('upheld', count(*) filter (where upheld), 'refused', count(*) filter (where not upheld)) as record
      from (select upheld from ${flags} where person_id = f.person_id and case_id <> f.case_id order by id desc limit ${LAST}) l
    ) r on true
    where f.case_id = ${caseId} order by f.withdrawn_at is not null, f.weight desc, f.id limit ${MOST_FLAGS}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

export interface Notice {
  flagId: number;
  name: string | null;
  email: string;
  reportedAt: Date;
  kind: DecisionKind;
  targetKind: TargetKind;
  reasonTitle: string;
  decidedAt: Date;
}

export interface Report {
  name: string | null;
  email: string;
  reportedAt: Date;
}

/** Null if the visitor left no address, or if the address is deleted by now. */
export async function findReport(flagId: number): Promise<Report | null> {
  const [row] = await database()
    .select({ name: flags.notifierName, email: flags.notifierEmail, reportedAt: flags.createdAt })
    .from(flags)
    .where(eq(flags.id, flagId));
  return row?.email ? { ...row, email: row.email } : null;
}

export async function listNotices(decisionId: number): Promise<Notice[]> {
  const { rows } = await database().execute<
    Omit<Notice, "reportedAt" | "decidedAt"> & { reportedAt: string; decidedAt: string } & Record<
        string,
        unknown
      >
  >(sql`
    select f.id::float8 as "flagId", f.notifier_name as name, f.notifier_email as email, f.created_at as "reportedAt",
      d.kind, d.target_kind as "targetKind", d.reason_title as "reasonTitle", d.created_at as "decidedAt"
    from decisions d join flags f on f.case_id = d.case_id
    where d.id = ${decisionId} and d.by_id is not null and d.undone_at is null and f.origin = 'visitor'
      and f.notifier_email is not null
    order by f.id`);
  return rows.map((row) => ({
    ...row,
    reportedAt: new Date(row.reportedAt),
    decidedAt: new Date(row.decidedAt),
  }));
}

export type OwnFlag = Pick<typeof flags.$inferSelect, "id" | "caseId" | "withdrawnAt" | "decidedAt">;

export async function findOwnFlag(
  tx: Tx,
  { kind, id }: { kind: TargetKind; id: number },
  personId: number,
): Promise<OwnFlag | undefined> {
  const [row] = await tx
    .select({
      id: flags.id,
      caseId: flags.caseId,
      withdrawnAt: flags.withdrawnAt,
      decidedAt: flags.decidedAt,
    })
    .from(flags)
    .where(and(eq(flags.targetKind, kind), eq(flags.targetId, id), eq(flags.personId, personId)));
  return row;
}

/** Recognises a form that was sent twice. */
export async function findSameReport(tx: Tx, { kind, id }: { kind: TargetKind; id: number }, note: string) {
  const [row] = await tx
    .select({ caseId: flags.caseId })
    .from(cases)
    .innerJoin(flags, eq(flags.caseId, cases.id))
    .where(
      and(
        ...[eq(cases.targetKind, kind), eq(cases.targetId, id), isNull(cases.decidedAt)],
        ...[eq(flags.origin, "visitor"), eq(flags.note, note)],
      ),
    );
  return row;
}

const LATEST = 100;

export async function countOutcomes(tx: Tx, personId: number): Promise<{ upheld: number; refused: number }> {
  const settled = tx
    .select({ upheld: flags.upheld })
    .from(flags)
    .where(and(eq(flags.personId, personId), isNotNull(flags.upheld)))
    .orderBy(desc(flags.id))
    .limit(LATEST)
    .as("settled");
  const [row] = await tx
    .select({
      upheld: sql<number>`count(*) filter (where ${settled.upheld})::int`,
      refused: sql<number>`count(*) filter (where not ${settled.upheld})::int`,
    })
    .from(settled);
  return row ?? { upheld: 0, refused: 0 };
}

export async function listFlaggersOf(tx: Tx, caseId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct person_id::float8 as id from flags
    where case_id = ${caseId} and origin = 'member' and withdrawn_at is null order by 1`);
  return rows.map(({ id }) => id);
}
