import { eq, getTableName, type SQL, sql, type Table } from "drizzle-orm";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { type NewPerson, refuseKeptHandles } from "../people/writes";
import { mentions, threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { idList } from "./already-here";
import { stagedAuthors, stagedComments, stagedItems, stagedTerms } from "./schema";

/** One statement with one parameter: building a parameter for each value costs more than the insert itself. */
export async function insertInBulk<Row extends object>(
  tx: Tx,
  table: Table,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = sql.raw(columns.map((column) => `"${snakeCase(column)}"`).join(", "));
  const name = sql.raw(getTableName(table));
  const values = JSON.stringify(rows.map((row) => renamed(row)));
  await tx.execute(sql`
    insert into ${name} (${names}) overriding system value
    select ${names} from jsonb_populate_recordset(null::${name}, ${values}::jsonb)`);
}

function renamed(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [snakeCase(column), value]));
}

function snakeCase(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export type StagedRows = {
  authors: (typeof stagedAuthors.$inferInsert)[];
  terms: (typeof stagedTerms.$inferInsert)[];
  items: (typeof stagedItems.$inferInsert)[];
  comments: (typeof stagedComments.$inferInsert)[];
};

export async function clearStaging(tx: Tx): Promise<void> {
  await tx.execute(
    "truncate staged_authors, staged_terms, staged_items, staged_comments, staged_disqus_threads, staged_disqus_posts",
  );
}

export async function insertStaged(tx: Tx, { authors, terms, items, comments }: StagedRows): Promise<void> {
  if (authors.length > 0) await tx.insert(stagedAuthors).values(authors).onConflictDoNothing();
  if (terms.length > 0) await tx.insert(stagedTerms).values(terms).onConflictDoNothing();
  await insertInBulk(tx, stagedItems, items);
  await insertInBulk(tx, stagedComments, comments);
}

interface StagedNotes {
  readonly items: readonly { readonly number: number; readonly paths: readonly string[] }[];
  readonly comments: readonly { readonly number: number; readonly words: string }[];
}

export async function updateStaged(tx: Tx, { items, comments }: StagedNotes): Promise<void> {
  await tx.execute(sql`
    update staged_items i set paths = n.paths
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as n (number integer, paths text[]) where n.number = i.number`);
  await tx.execute(sql`
    update staged_comments c set words = n.words
    from jsonb_to_recordset(${JSON.stringify(comments)}::jsonb) as n (number bigint, words text) where n.number = c.number`);
}

export interface ImportedThread {
  readonly threadId: number;
  readonly postId: number;
  readonly withinId: number;
  readonly slug: string;
  readonly writer: string;
  readonly tags: string[];
}

/** Locked in the order of their ids, so that two imports never deadlock. */
export function lockImportedThreads(tx: Tx, site: string, postIds: number[]): Promise<ImportedThread[]> {
  return lockThreads(
    tx,
    sql`t.old_id`,
    sql`t.imported_from = ${site} and t.old_id = any(${idList(postIds)})`,
  );
}

/** Their `postId` is their id here. */
export function lockThreadsToFill(tx: Tx, ids: number[]): Promise<ImportedThread[]> {
  return lockThreads(tx, sql`t.id`, sql`t.id = any(${idList(ids)})`);
}

async function lockThreads(tx: Tx, postId: SQL, which: SQL): Promise<ImportedThread[]> {
  const { rows } = await tx.execute<{
    id: string;
    post_id: string;
    within_id: string;
    slug: string;
    writer: string;
    tags: string[];
  }>(sql`
    select t.id, ${postId} as post_id, t.slug, p.handle as writer, (
        with recursive above as (
          select t.id, 0 as step
          union all select line.thread_id, a.step + 1 from above a join comments line on line.promoted_id = a.id
        )
        select id from above order by step desc limit 1) as within_id, array(
      select g.slug from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id) as tags
    from threads t join people p on p.id = t.writer_id
    where ${which}
    order by t.id for no key update of t`);
  return rows.map((row) => ({
    threadId: Number(row.id),
    postId: Number(row.post_id),
    withinId: Number(row.within_id),
    slug: row.slug,
    writer: row.writer,
    tags: row.tags,
  }));
}

/** Ids in advance, because comments of one statement refer to each other. */
export async function takeCommentIds(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('comments', 'id')) as id from generate_series(1, ${count})`,
  );
  return rows.map((row) => Number(row.id));
}

/** Each row must come after its parent: the trigger that sets the path looks the parent up. */
export function insertComments(
  tx: Tx,
  rows: (typeof comments.$inferInsert & { id: number })[],
): Promise<void> {
  return insertInBulk(tx, comments, rows);
}

export async function insertMentions(tx: Tx, rows: (typeof mentions.$inferInsert)[]): Promise<number> {
  if (rows.length === 0) return 0;
  return (await tx.insert(mentions).values(rows).onConflictDoNothing().returning({ id: mentions.id })).length;
}

export async function insertPeople(tx: Tx, rows: NewPerson[]) {
  if (rows.length === 0) return [];
  const made = await tx.insert(people).values(rows).returning({ id: people.id, handle: people.handle });
  const ids = made.map(({ id }) => id);
  await refuseKeptHandles(tx, ids);
  return made;
}

export async function updateImportedBody(tx: Tx, threadId: number, body: unknown): Promise<void> {
  await tx.update(threads).set({ body }).where(eq(threads.id, threadId));
}

export async function lockImportedBody(tx: Tx, threadId: number): Promise<unknown> {
  const [thread] = await tx
    .select({ body: threads.body })
    .from(threads)
    .where(eq(threads.id, threadId))
    .for("no key update");
  return thread?.body ?? null;
}
