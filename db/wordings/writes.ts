import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { removedWordings, type WordingSource, wordings } from "./schema";

/** A comment, or a block of an article. */
export type AnswerRef =
  | { readonly commentId: number }
  | { readonly threadId: number; readonly block: number };

export interface NewWording {
  readonly answer: AnswerRef;
  readonly personId: number;
  readonly source: WordingSource;
  readonly words: string;
  readonly createdAt: Date;
  /** The post that the words were copied from. */
  readonly asked?: { readonly threadId: number; readonly commentId: number | null };
}

const MOST_PER_ANSWER = 120;
const MOST_PER_PERSON_AND_ANSWER = 5;

const digestOf = (alike: SQL) =>
  sql`encode(sha256(convert_to(array_to_string(${alike}, ' '), 'UTF8')), 'hex')`;

/**
 * The id; null if the answer has too many, if this person already asked for the answer in these words, or if an author
 * removed the words. Only an author brings them back.
 */
export async function insertWording(tx: Tx, wording: NewWording): Promise<number | null> {
  const { answer, personId, source, words, createdAt, asked } = wording;
  const { commentId = null, threadId = null, block = null } = { ...answer } as Record<string, number>;
  const removed = and(
    ofAnswer(removedWordings, answer),
    eq(removedWordings.digest, digestOf(sql`tsvector_to_array(stems_of(${words}))`)),
  );
  if (source === "author") await tx.delete(removedWordings).where(removed);
  const { rows } = await tx.execute<{ id: number }>(sql`
    insert into wordings (comment_id, thread_id, block, person_id, source, asked_thread_id, asked_comment_id, words, created_at)
    select ${commentId}::bigint, ${threadId}::bigint, ${block}::int, ${personId}, ${source}::wording_source,
      ${asked?.threadId ?? null}::bigint, ${asked?.commentId ?? null}::bigint, ${words}, ${createdAt.toISOString()}::timestamptz
    where (select count(*) < ${MOST_PER_ANSWER} and count(*) filter (where person_id = ${personId}) < ${MOST_PER_PERSON_AND_ANSWER}
      from wordings where ${ofAnswer(wordings, answer)})
      and not exists (select from removed_wordings where ${removed})
    on conflict do nothing returning id::float8 as id`);
  return rows[0]?.id ?? null;
}

function ofAnswer(table: typeof wordings | typeof removedWordings, answer: AnswerRef) {
  return "commentId" in answer
    ? eq(table.commentId, answer.commentId)
    : and(eq(table.threadId, answer.threadId), eq(table.block, answer.block));
}

export async function deleteWordingsMerged(tx: Tx, threadId: number): Promise<void> {
  await tx.delete(wordings).where(and(eq(wordings.askedThreadId, threadId), eq(wordings.source, "merged")));
}

export async function deleteWordingsAccepted(tx: Tx, commentId: number): Promise<void> {
  await tx.delete(wordings).where(and(eq(wordings.commentId, commentId), eq(wordings.source, "accepted")));
}

/** Deletes a wording of an answer, by all the people who used it, and keeps it from coming back. */
export async function removeWording(tx: Tx, id: number): Promise<number> {
  await tx.execute(sql`
    insert into removed_wordings (comment_id, thread_id, block, digest)
    select comment_id, thread_id, block, ${digestOf(sql`alike`)} from wordings where id = ${id} on conflict do nothing`);
  const one = tx.select().from(wordings).where(eq(wordings.id, id)).as("one");
  const alike = tx
    .select({ id: wordings.id })
    .from(wordings)
    .innerJoin(
      one,
      sql`(${wordings.commentId}, ${wordings.threadId}, ${wordings.block}) is not distinct from (${one.commentId}, ${one.threadId}, ${one.block})
        and ${wordings.alike} = ${one.alike}`,
    );
  const gone = await tx.delete(wordings).where(inArray(wordings.id, alike)).returning({ id: wordings.id });
  return gone.length;
}
