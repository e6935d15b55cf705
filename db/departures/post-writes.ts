import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { EMPTY_BODY } from "./prove";

export interface EmptiedPosts {
  /** Threads whose pages change. */
  readonly threads: readonly number[];
  readonly posts: number;
}

interface Post extends Record<string, unknown> {
  id: number;
  threadId: number;
  words: string;
}

const ids = (rows: readonly { readonly id: number }[]): SQL =>
  sql`${sql.param(rows.map(({ id }) => id))}::bigint[]`;
const isEmptied = sql`body = ${EMPTY_BODY}::jsonb and withdrawn_at is not null`;

/** Takes the words out of the next posts of a person. What others replied keeps its place. */
export async function emptyPosts(tx: Tx, personId: number, at: Date, limit: number): Promise<EmptiedPosts> {
  const { rows: comments } = await tx.execute<Post>(sql`
    select id::float8 as id, thread_id::float8 as "threadId", body_text as words from comments
    where writer_id = ${personId} and not (${isEmptied}) order by id limit ${limit} for no key update`);
  if (comments.length > 0) {
    const threads = [...new Set(comments.map(({ threadId }) => threadId))];
    await removeQuotes(tx, personId, threads, comments);
    await emptyComments(tx, comments, at);
    return { threads, posts: comments.length };
  }
  const { rows: threads } = await tx.execute<Post>(sql`
    select id::float8 as id, id::float8 as "threadId", title || ' ' || body_text as words from threads
    where writer_id = ${personId} and not (${isEmptied}) order by id limit ${limit} for no key update`);
  if (threads.length === 0) return { threads: [], posts: 0 };
  await removeQuotes(
    tx,
    personId,
    threads.map(({ id }) => id),
    threads,
  );
  await emptyThreads(tx, threads, at);
  return { threads: threads.map(({ id }) => id), posts: threads.length };
}

async function emptyComments(tx: Tx, rows: readonly Post[], at: Date): Promise<void> {
  const these = ids(rows);
  await tx.execute(
    sql`update threads set accepted_comment_id = null where accepted_comment_id = any(${these})`,
  );
  await tx.execute(sql`
    update comments set body = ${EMPTY_BODY}::jsonb, body_text = '', withdrawn_at = coalesce(withdrawn_at, ${at}),
      is_question = false, pointer = false, outdated_at = null, newer_id = null
    where id = any(${these})`);
  await tx.execute(sql`update comments set newer_id = null where newer_id = any(${these})`);
  await tx.execute(sql`delete from edits where comment_id = any(${these})`);
  await tx.execute(
    sql`delete from wordings where comment_id = any(${these}) or asked_comment_id = any(${these})`,
  );
  await tx.execute(sql`delete from removed_wordings where comment_id = any(${these})`);
  await tx.execute(sql`delete from notifications where comment_id = any(${these})`);
  await forgetTarget(tx, "comment", these);
}

async function emptyThreads(tx: Tx, rows: readonly Post[], at: Date): Promise<void> {
  const these = ids(rows);
  // Before the words go: a withdrawn story leaves the figures as a whole.
  await tx.execute(sql`delete from consents where thread_id = any(${these})`);
  await tx.execute(sql`delete from story_updates where thread_id = any(${these})`);
  await tx.execute(sql`delete from recoveries where thread_id = any(${these})`);
  await tx.execute(sql`delete from outcomes where thread_id = any(${these})`);
  await tx.execute(sql`
    update threads set title = 'Deleted', slug = 'withdrawn', body = ${EMPTY_BODY}::jsonb, body_text = '', excerpt = '',
      withdrawn_at = coalesce(withdrawn_at, ${at}), pinned_at = null, accepted_comment_id = null,
      guest_id = null, guest_name = null, guest_url = null
    where id = any(${these})`);
  await tx.execute(sql`delete from thread_tags where thread_id = any(${these})`);
  await tx.execute(sql`delete from edits where thread_id = any(${these})`);
  await tx.execute(
    sql`delete from wordings where thread_id = any(${these}) or asked_thread_id = any(${these})`,
  );
  await tx.execute(sql`delete from notifications where thread_id = any(${these}) and comment_id is null`);
  await tx.execute(sql`delete from old_addresses where thread_id = any(${these})`);
  await tx.execute(sql`
    update events set data = jsonb_set(data, '{slug}', '"withdrawn"') where thread_id = any(${these}) and data ? 'slug'`);
  await forgetTarget(tx, "thread", these);
}

/** What filters and decisions copied of a post. */
async function forgetTarget(tx: Tx, kind: "thread" | "comment", these: SQL): Promise<void> {
  for (const table of ["training_examples", "text_fingerprints"])
    await tx.execute(sql`
      delete from ${sql.identifier(table)} where target_kind = ${kind}::target_kind and target_id = any(${these})`);
  await tx.execute(sql`
    delete from care_signs where case_id in (
      select id from cases where target_kind = ${kind}::target_kind and target_id = any(${these}))`);
  const { rows } = await tx.execute<{ id: number; before: unknown }>(sql`
    select id::float8 as id, before from decisions
    where target_kind = ${kind}::target_kind and target_id = any(${these})`);
  for (const { id, before } of rows)
    await tx.execute(
      sql`update decisions set before = ${JSON.stringify(wordless(before))}::jsonb where id = ${id}`,
    );
}

const WORDS = new Set(["title", "bodyText", "excerpt", "words", "slug"]);

/** The same structure, which undoing a decision needs, without the words. */
function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== "object" || value === null) return value;
  if ((value as { type?: unknown }).type === "doc") return JSON.parse(EMPTY_BODY);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      WORDS.has(key) && typeof inner === "string" ? "" : wordless(inner),
    ]),
  );
}

const SHORTEST_QUOTE = 12;
export const QUOTE_REMOVED = "[This quotation was deleted by its author.]";

/** Quotations of these posts in what others wrote in the same threads. */
async function removeQuotes(
  tx: Tx,
  personId: number,
  threads: readonly number[],
  posts: readonly Post[],
): Promise<void> {
  const said = posts.map(({ words }) => plain(words)).filter((words) => words.length >= SHORTEST_QUOTE);
  if (said.length === 0) return;
  const here = sql`${sql.param([...threads])}::bigint[]`;
  const places: Record<string, SQL> = {
    comments: sql`thread_id = any(${here}) and writer_id <> ${personId}`,
    threads: sql`id = any(${here}) and writer_id <> ${personId}`,
    edits: sql`(thread_id = any(${here}) or comment_id in (select id from comments where thread_id = any(${here})))`,
  };
  for (const [table, within] of Object.entries(places)) {
    const { rows } = await tx.execute<{ id: number; body: Node; bodyText: string }>(sql`
      select id::float8 as id, body, body_text as "bodyText" from ${sql.identifier(table)}
      where ${within} and body::text like '%"blockquote"%' for no key update`);
    for (const { id, body, bodyText } of rows) {
      const removed: string[] = [];
      const without = withoutQuotes(body, said, removed);
      if (removed.length === 0) continue;
      const text = removed.reduce((words, quote) => words.replace(quote, QUOTE_REMOVED), bodyText);
      await tx.execute(sql`
        update ${sql.identifier(table)} set body = ${JSON.stringify(without)}::jsonb, body_text = ${text} where id = ${id}`);
    }
  }
}

interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly content?: readonly Node[];
}

const plain = (words: string) => words.replace(/\s+/g, " ").trim();
const textOf = (node: Node): string =>
  node.text ?? (node.content ?? []).map(textOf).join(node.type === "paragraph" ? "" : "\n");

function withoutQuotes(node: Node, said: readonly string[], removed: string[]): Node {
  if (node.type === "blockquote") {
    const quote = textOf(node);
    const words = plain(quote);
    if (words.length < SHORTEST_QUOTE || !said.some((one) => one.includes(words))) return node;
    removed.push(quote);
    return { ...node, content: [{ type: "paragraph", content: [{ type: "text", text: QUOTE_REMOVED }] }] };
  }
  return node.content
    ? { ...node, content: node.content.map((inner) => withoutQuotes(inner, said, removed)) }
    : node;
}

/** Deletes emptied posts that nobody replied to. Imported ones stay, or a second import would bring them back. */
export async function deleteEmptiedPosts(tx: Tx, personId: number, limit: number): Promise<number> {
  const { rowCount: comments } = await tx.execute(sql`
    delete from comments where id in (
      select c.id from comments c where c.writer_id = ${personId} and c.old_id is null and c.promoted_id is null
        and not exists (select from comments r where r.parent_id = c.id)
        and not exists (select from comments r where r.shared_id = c.id)
      order by c.id desc limit ${limit})`);
  if (comments) return comments;
  const { rowCount: threads } = await tx.execute(sql`
    delete from threads where id in (
      select t.id from threads t where t.writer_id = ${personId} and t.old_id is null
        and not exists (select from comments c where c.thread_id = t.id)
        and not exists (select from comments c where c.promoted_id = t.id)
        and not exists (select from threads m where m.merged_into_id = t.id)
      order by t.id desc limit ${limit})`);
  return threads ?? 0;
}
