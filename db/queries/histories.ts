import { and, desc, eq, sql } from "drizzle-orm";
import { database } from "../client";
import { comments, edits, people, threads } from "../schema";
import type { PersonRef } from "./person-ref";
import { writerWithin } from "./shown-writers";

const MOST_EDITS = 100;

export interface Said {
  /** Null for a comment. */
  title: string | null;
  bodyText: string;
}

export interface Edit {
  id: number;
  /** Null where it is the asker of an anonymous question. */
  editor: PersonRef | null;
  at: Date;
  /** A moderator took out private information: what stood there is in no version of it. */
  redacted: boolean;
  before: Said;
  after: Said;
}

/**
 * What a text said before, newest first; null where there is no such text, or no edit of it. Those who keep order are told
 * of a text that nobody else may read as well.
 */
export async function findHistory(
  of: { threadId: number; commentId: number | undefined },
  { unshown = false } = {},
): Promise<Edit[] | null> {
  const now =
    of.commentId === undefined
      ? await threadNow(of.threadId, unshown)
      : await commentNow(of.threadId, of.commentId, unshown);
  if (!now) return null;
  const rows = await database()
    .select({
      id: edits.id,
      editor: writerWithin({ row: "edits", thread: "threads", person: "people", writer: "editor_id" }),
      at: edits.createdAt,
      redacted: sql<boolean>`exists (select from decisions d where d.kind = 'redact' and d.undone_at is null
        and d.created_at = edits.created_at
        and ((d.subject_kind = 'thread' and d.subject_id = edits.thread_id)
          or (d.subject_kind = 'comment' and d.subject_id = edits.comment_id)))`,
      title: edits.title,
      bodyText: edits.bodyText,
    })
    .from(edits)
    .innerJoin(people, eq(people.id, edits.editorId))
    .innerJoin(threads, eq(threads.id, of.threadId))
    .where(of.commentId === undefined ? eq(edits.threadId, of.threadId) : eq(edits.commentId, of.commentId))
    .orderBy(desc(edits.id))
    .limit(MOST_EDITS);
  if (rows.length === 0) return null;
  return rows.map(({ id, editor, at, redacted, ...before }, index) => ({
    id,
    editor,
    at,
    redacted,
    before,
    after: index === 0 ? now : said(rows[index - 1]),
  }));
}

const said = (row: Said | undefined): Said => ({ title: row?.title ?? null, bodyText: row?.bodyText ?? "" });

async function threadNow(id: number, unshown: boolean): Promise<Said | undefined> {
  const [row] = await database()
    .select({ title: threads.title, bodyText: threads.bodyText })
    .from(threads)
    .where(and(eq(threads.id, id), unshown ? undefined : threads.listed));
  return row;
}

async function commentNow(threadId: number, id: number, unshown: boolean): Promise<Said | undefined> {
  const [row] = await database()
    .select({ title: sql<null>`null`, bodyText: comments.bodyText })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.threadId, threadId), unshown ? undefined : comments.shown));
  return row;
}
