import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { comments, people, threads } from "../schema";
import { type PersonRef, refOf } from "./person-ref";

/** A reply around a thing, whatever became of it, as those who keep order read it. */
export interface ContextReply {
  id: number;
  beginning: string;
  writer: PersonRef;
  at: Date;
  state: "shown" | "hidden" | "removed" | "withdrawn" | "promoted";
}

export interface CaseText {
  /** A document of lib/rich-text/document.ts. */
  body: unknown;
  at: Date;
  editedAt: Date | null;
  replies: number;
}

export interface CaseContext {
  /** The whole of it, where it is a text. */
  text: CaseText | null;
  /** What a reply answers, where that is another reply; of a picture, the reply that shows it. */
  above: ContextReply | null;
  /** The first of the replies to it. */
  below: ContextReply[];
}

const BEGINNING = 280;
const BELOW = 6;

interface Text {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

/** A text with what it answers and what answers it, in one look. */
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

/** The reply that shows a picture, in the place of what is answered. */
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
