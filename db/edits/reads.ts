import { and, asc, desc, eq, gte, lt, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { findOpenConsent } from "../consents/reads";
import type { PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { writerWithin } from "../people/shown-writers";
import { findOwnRecord } from "../stories/records";
import { storyUpdates } from "../stories/schema";
import { typedGuest } from "../threads/guest-authors";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { edits } from "./schema";

type Reader = Pick<Database, "select">;

export type ThreadText = NonNullable<Awaited<ReturnType<typeof findThreadText>>>;
export type OwnThreadText = NonNullable<Awaited<ReturnType<typeof findOwnThreadText>>>;
export type CommentText = NonNullable<Awaited<ReturnType<typeof findCommentText>>>;

export async function findThreadText(id: number, from: Reader = database()) {
  const [row] = await from
    .select({
      threadId: threads.id,
      kind: threads.kind,
      slug: threads.slug,
      writerId: threads.writerId,
      title: threads.title,
      body: threads.body,
      bodyText: threads.bodyText,
      askedOfAuthor: threads.askedOfAuthor,
      anonymous: threads.anonymous,
      guest: typedGuest("threads"),
      guestUrl: threads.guestUrl,
      // Written out, because drizzle leaves table names away where it selects from one table only.
      tags: sql<string[]>`array(
        select t.slug from thread_tags s join tags t on t.id = s.tag_id
        where s.thread_id = threads.id and s.chosen order by s.position)`,
      createdAt: threads.createdAt,
      editedAt: threads.editedAt,
      lockedAt: threads.lockedAt,
      hiddenAt: threads.hiddenAt,
      removedAt: threads.removedAt,
      withdrawnAt: threads.withdrawnAt,
    })
    .from(threads)
    .where(eq(threads.id, id));
  return row;
}

/** With the whole recovery record, which only its runner may see: for anybody else the record is null. */
export async function findOwnThreadText(id: number, personId: number | null, from: Reader = database()) {
  const text = await findThreadText(id, from);
  if (!text) return undefined;
  const own = text.kind === "story" && text.writerId === personId;
  const [record, consent] = own
    ? await Promise.all([findOwnRecord(id, from), findOpenConsent(id, from)])
    : [null, null];
  return { ...text, record, counted: consent?.groups ?? [] };
}

export async function findCommentText(id: number, from: Reader = database()) {
  const [row] = await from
    .select({
      commentId: comments.id,
      writerId: comments.writerId,
      body: comments.body,
      bodyText: comments.bodyText,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      hiddenAt: comments.hiddenAt,
      removedAt: comments.removedAt,
      withdrawnAt: comments.withdrawnAt,
      promotedId: comments.promotedId,
      sharedId: comments.sharedId,
      thread: {
        id: threads.id,
        slug: threads.slug,
        lockedAt: threads.lockedAt,
        hiddenAt: threads.hiddenAt,
        removedAt: threads.removedAt,
        withdrawnAt: threads.withdrawnAt,
      },
    })
    .from(comments)
    .innerJoin(threads, eq(threads.id, comments.threadId))
    .where(eq(comments.id, id));
  return row;
}

const EDITS_A_PAGE = 50;

export interface PostText {
  title: string | null;
  bodyText: string;
}

export interface Edit {
  id: number;
  editor: PersonRef | null;
  at: Date;
  redacted: boolean;
  /** Changed on the old blog, and brought in by another import. */
  imported: boolean;
  before: PostText;
  after: PostText;
}

export interface EditedPost {
  readonly threadId: number;
  readonly commentId: number | undefined;
}

const isOf = ({ threadId, commentId }: EditedPost) =>
  commentId === undefined ? eq(edits.threadId, threadId) : eq(edits.commentId, commentId);

/** The first page; null for a post that is not shown, or was never edited. */
export async function findHistory(of: EditedPost, { unshown = false } = {}): Promise<Edit[] | null> {
  const { edits: first } = await listHistory(of, { unshown });
  return first.length > 0 ? first : null;
}

/** Newest first, the edits before one of them. Empty for a post that is not shown. */
export async function listHistory(
  of: EditedPost,
  { before, unshown = false }: { before?: number | undefined; unshown?: boolean } = {},
): Promise<{ edits: Edit[]; next: number | null }> {
  const now =
    of.commentId === undefined
      ? await threadNow(of.threadId, unshown)
      : await commentNow(of.threadId, of.commentId, unshown);
  const after = now && before !== undefined ? await textBefore(of, before) : now;
  if (!after) return { edits: [], next: null };
  const rows = await database()
    .select({
      id: edits.id,
      editor: writerWithin({ row: "edits", thread: "threads", person: "people", writer: "editor_id" }),
      at: edits.createdAt,
      imported: edits.imported,
      redacted: sql<boolean>`exists (select from decisions d where d.kind = 'redact' and d.undone_at is null
        and d.created_at = edits.created_at
        and ((d.target_kind = 'thread' and d.target_id = edits.thread_id)
          or (d.target_kind = 'comment' and d.target_id = edits.comment_id)))`,
      title: edits.title,
      bodyText: edits.bodyText,
    })
    .from(edits)
    .innerJoin(people, eq(people.id, edits.editorId))
    .innerJoin(threads, eq(threads.id, of.threadId))
    .where(and(isOf(of), before === undefined ? undefined : lt(edits.id, before)))
    .orderBy(desc(edits.id))
    .limit(EDITS_A_PAGE + 1);
  const page = rows.slice(0, EDITS_A_PAGE).map(({ id, editor, at, redacted, imported, ...text }, index) => ({
    id,
    editor,
    at,
    redacted,
    imported,
    before: text,
    after: index === 0 ? after : said(rows[index - 1]),
  }));
  return { edits: page, next: rows.length > EDITS_A_PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** The words that the edit at the cursor replaced. */
async function textBefore(of: EditedPost, before: number): Promise<PostText | undefined> {
  const [row] = await database()
    .select({ title: edits.title, bodyText: edits.bodyText })
    .from(edits)
    .where(and(isOf(of), gte(edits.id, before)))
    .orderBy(asc(edits.id))
    .limit(1);
  return row;
}

/** The edit that is at the asked one or nearest before it in the list; null at the start. */
export async function findEditBefore(of: EditedPost, before: number): Promise<number | null> {
  const [row] = await database()
    .select({ id: edits.id })
    .from(edits)
    .where(and(isOf(of), gte(edits.id, before)))
    .orderBy(asc(edits.id))
    .limit(1);
  return row?.id ?? null;
}

const said = (row: PostText | undefined): PostText => ({
  title: row?.title ?? null,
  bodyText: row?.bodyText ?? "",
});

async function threadNow(id: number, unshown: boolean): Promise<PostText | undefined> {
  const [row] = await database()
    .select({ title: threads.title, bodyText: threads.bodyText })
    .from(threads)
    .where(and(eq(threads.id, id), unshown ? undefined : threads.listed));
  return row;
}

async function commentNow(threadId: number, id: number, unshown: boolean): Promise<PostText | undefined> {
  const [row] = await database()
    .select({ title: sql<null>`null`, bodyText: comments.bodyText })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.threadId, threadId), unshown ? undefined : comments.shown));
  return row;
}

export interface TextOf {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

export async function readText(tx: Tx, { kind, id }: TextOf) {
  if (kind === "comment") {
    const { body, bodyText, editedAt, createdAt } = comments;
    const [row] = await tx
      .select({ body, bodyText, editedAt, createdAt })
      .from(comments)
      .where(eq(comments.id, id));
    return row && { ...row, title: null };
  }
  const { title, body, bodyText, editedAt, createdAt } = threads;
  const [row] = await tx
    .select({ title, body, bodyText, editedAt, createdAt })
    .from(threads)
    .where(eq(threads.id, id));
  return row;
}

export async function listEdits(tx: Tx, { kind, id }: TextOf) {
  return tx
    .select({ id: edits.id, title: edits.title, body: edits.body, bodyText: edits.bodyText })
    .from(edits)
    .where(kind === "comment" ? eq(edits.commentId, id) : eq(edits.threadId, id))
    .orderBy(asc(edits.id));
}

export async function listNotes(tx: Tx, { kind, id }: TextOf): Promise<{ id: number; note: string }[]> {
  if (kind === "comment") return [];
  return tx
    .select({ id: storyUpdates.id, note: storyUpdates.note })
    .from(storyUpdates)
    .where(eq(storyUpdates.threadId, id))
    .orderBy(asc(storyUpdates.id));
}
