import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { comments, decisions, flags, mentions, people, threads } from "../schema";
import type { DecisionKind } from "../schema/decisions";
import type { FlagReason } from "../schema/flags";
import type { SubjectKind } from "../schema/subjects";

/** What a member has flagged, and what came of it. */
export interface OwnFlagView {
  id: number;
  subject: { kind: SubjectKind; id: number };
  reason: FlagReason;
  note: string | null;
  createdAt: Date;
  withdrawnAt: Date | null;
  /** Null until somebody has decided. */
  settled: { upheld: boolean; kind: DecisionKind | null } | null;
  /** What it stands in, as everybody can read it; null for a member, and where nobody can. */
  thread: { id: number; slug: string; title: string } | null;
  /** The comment that was flagged. */
  commentId: number | null;
  /** Of a member the handle, of a mention the title. */
  called: string | null;
}

type Stored = Omit<OwnFlagView, "createdAt" | "withdrawnAt"> & {
  createdAt: string;
  withdrawnAt: string | null;
};

const FLAGS_A_PAGE = 20;

/** Newest first; `next` is the key of the following page. */
export async function listOwnFlags(
  personId: number,
  after?: number,
): Promise<{ flags: OwnFlagView[]; next: number | null }> {
  const rows = await select(sql`f.person_id = ${personId} ${after ? sql`and f.id < ${after}` : sql``}
    order by f.id desc limit ${FLAGS_A_PAGE + 1}`);
  const page = rows.slice(0, FLAGS_A_PAGE);
  return { flags: page, next: rows.length > FLAGS_A_PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** What a member has said of one thing. */
export async function findOwnFlagOf(
  personId: number,
  { kind, id }: { readonly kind: SubjectKind; readonly id: number },
): Promise<OwnFlagView | null> {
  const [row] = await select(
    sql`f.subject_kind = ${kind} and f.subject_id = ${id} and f.person_id = ${personId}`,
  );
  return row ?? null;
}

async function select(where: SQL): Promise<OwnFlagView[]> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select f.id::float8 as id, json_build_object('kind', f.subject_kind, 'id', f.subject_id) as subject,
      f.reason, f.note, f.created_at as "createdAt", f.withdrawn_at as "withdrawnAt",
      case when f.settled_at is not null then json_build_object('upheld', f.upheld, 'kind', (
        select d.kind from ${decisions} d where d.case_id = f.case_id and d.by_id is not null and d.undone_at is null
        order by d.id desc limit 1)) end as settled,
      case when t.listed then json_build_object('id', t.id, 'slug', t.slug, 'title', t.title) end as thread,
      c.id::float8 as "commentId", coalesce(p.handle::text, m.title) as called
    from ${flags} f
    left join ${comments} c on f.subject_kind = 'comment' and c.id = f.subject_id
    left join ${mentions} m on f.subject_kind = 'mention' and m.id = f.subject_id
    left join ${people} p on f.subject_kind = 'person' and p.id = f.subject_id
    left join ${threads} t on t.id = coalesce(
      case when f.subject_kind = 'thread' then f.subject_id end, c.thread_id, m.thread_id)
    where ${where}`);
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
  }));
}
