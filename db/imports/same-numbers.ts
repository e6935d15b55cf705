import { sql } from "drizzle-orm";
import { database } from "../client";
import type { Tx } from "../transaction";
import { idList } from "./already-here";
import { splitFrom } from "./numbers";

/** Two posts, or two comments, with the same number and dates so far apart that they may be different ones. */
export interface SameNumber {
  number: number;
  title: string;
  content: string;
  link: string;
  oldId: number;
  oldSlugs: string[];
  other: { title: string; text: string; paths: string[] };
}

const FAR_APART = sql`interval '25 hours'`;

/** Posts of the export that have the number of a post that is here. */
export async function listPostsWithNumbersHere(site: string): Promise<SameNumber[]> {
  const { rows } = await database().execute<SameNumber & Record<string, unknown>>(sql`
    select i.number, i.title, i.content, i.link, i.old_id::float8 as "oldId", i.old_slugs as "oldSlugs",
      json_build_object('title', t.title, 'text', t.body_text,
        'paths', array(select path from old_addresses where thread_id = t.id)) as other
    from staged_items i join threads t on t.imported_from = ${site} and t.old_id = i.old_id
    where i.kind in ('post', 'page') and abs(extract(epoch from t.created_at - i.at)) > extract(epoch from ${FAR_APART})
    order by i.number`);
  return rows;
}

/** Posts of the export that have the number of an earlier post of it. */
export async function listPostsWithOneNumber(): Promise<(SameNumber & { otherLink: string })[]> {
  const { rows } = await database().execute<SameNumber & { otherLink: string } & Record<string, unknown>>(sql`
    select i.number, i.title, i.content, i.link, i.old_id::float8 as "oldId", i.old_slugs as "oldSlugs", f.link as "otherLink",
      json_build_object('title', f.title, 'text', f.content, 'paths', '{}'::text[]) as other
    from staged_items i join lateral (
      select * from staged_items f where f.old_id = i.old_id and f.kind in ('post', 'page') and f.number < i.number
      order by f.number limit 1
    ) f on true
    where i.kind in ('post', 'page') and abs(extract(epoch from f.at - i.at)) > extract(epoch from ${FAR_APART})
    order by i.number`);
  return rows;
}

interface SameComment {
  number: number;
  content: string;
  text: string;
}

export async function listCommentsWithNumbersHere(site: string): Promise<SameComment[]> {
  const { rows } = await database().execute<SameComment & Record<string, unknown>>(sql`
    select c.number::float8 as number, c.content, d.body_text as text
    from staged_comments c join staged_items i on i.number = c.item
    join threads t on t.old_id = i.old_id and t.imported_from = ${site}
    join comments d on d.thread_id = t.id and d.old_id = c.old_id and d.promoted_id is null
    where c.odd_date is null and i.kind in ('post', 'page')
      and abs(extract(epoch from d.created_at - c.at)) > extract(epoch from ${FAR_APART})
      and not exists (select from edits e where e.comment_id = d.id)
      and d.removed_at is null and d.withdrawn_at is null
    order by c.number`);
  return rows;
}

/** Above every number of a blog: another post with a number that is taken gets this much more, in every run. */
export const OTHER_NUMBERS = 1_000_000_000_000;

export const numberOnBlog = (oldId: number): number => oldId % OTHER_NUMBERS;

export async function renumberItems(tx: Tx, numbers: number[]): Promise<void> {
  await tx.execute(sql`
    update staged_items set old_id = old_id + ${OTHER_NUMBERS}::bigint where number = any(${sql.param(numbers)}::int[])`);
  await tx.execute(sql`
    update staged_comments set old_id = old_id + ${OTHER_NUMBERS}::bigint,
      parent_old_id = case when parent_old_id > 0 then parent_old_id + ${OTHER_NUMBERS}::bigint else parent_old_id end
    where item = any(${sql.param(numbers)}::int[])`);
}

export async function renumberComments(tx: Tx, numbers: number[]): Promise<void> {
  await tx.execute(sql`
    update staged_comments r set parent_old_id = r.parent_old_id + ${OTHER_NUMBERS}::bigint from staged_comments c
    where c.number = any(${idList(numbers)}) and r.item = c.item and r.parent_old_id = c.old_id`);
  await tx.execute(sql`
    update staged_comments set old_id = old_id + ${OTHER_NUMBERS}::bigint where number = any(${idList(numbers)})`);
}

export async function isSomethingHere(site: string): Promise<boolean> {
  const { rows } = await database().execute(sql`
    select from threads where imported_from in (${site}, ${splitFrom(site)}) limit 1`);
  return rows.length > 0;
}
