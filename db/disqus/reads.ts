import { sql } from "drizzle-orm";
import { database } from "../client";
import { placeOfMerged } from "../imports/elsewhere";
import type { Tx } from "../transaction";
import { type ComingBlog, commentHere } from "./coming";

interface DisqusForum {
  /** As Disqus names it in addresses. */
  forum: string;
  hosts: string[];
}

export async function findStagedForum(): Promise<DisqusForum | null> {
  const { rows } = await database().execute<DisqusForum & Record<string, unknown>>(sql`
    select (array_agg(forum order by number))[1] as forum,
      array_agg(distinct host) filter (where host <> '') as hosts from staged_disqus_threads`);
  return rows[0]?.forum ? { ...rows[0], hosts: rows[0].hosts ?? [] } : null;
}

export interface MissingPage {
  oldId: number;
  title: string;
  link: string;
  content: string;
  paths: string[];
  at: Date;
}

/** Pages without a post here that have comments to come, oldest first. */
export async function listMissingPages(): Promise<MissingPage[]> {
  const { rows } = await database().execute<
    Omit<MissingPage, "at" | "oldId"> & { at: string; oldId: string }
  >(sql`
    select first.old_id as "oldId", first.title, first.link, first.content, came.at::text as at,
      array(select distinct path from staged_disqus_threads s cross join unnest(s.paths) as path
        where s.home = first.number and s.fate is null order by 1) as paths
    from staged_disqus_threads first join lateral (
      select least(min(s.at), min(p.at)) as at from staged_disqus_threads s
      join staged_disqus_posts p on p.thread = s.number and p.fate is null where s.home = first.number
    ) came on came.at is not null
    where first.home = first.number and first.fate is null and first.thread_id is null and first.item is null
    order by came.at, first.number`);
  return rows.map((row) => ({ ...row, oldId: Number(row.oldId), at: new Date(row.at) }));
}

/** Each thread of the export whose comments come, with the thread here. Posts of the blog and missing pages have come by now. */
export async function listDisqusThreads(site: string, blog: ComingBlog) {
  const { rows } = await database().execute<{ number: string; threadId: string }>(sql`
    select s.old_id as number, coalesce(s.thread_id, b.id, t.id) as "threadId" from staged_disqus_threads s
    join staged_disqus_threads first on first.number = s.home
    left join staged_items i on i.number = s.item left join threads b on b.imported_from = ${blog} and b.old_id = i.old_id
    left join threads t on t.imported_from = ${site} and t.old_id = first.old_id
    where s.fate is null and coalesce(s.thread_id, b.id, t.id) is not null`);
  return rows.map(({ number, threadId }) => ({ number: Number(number), threadId: Number(threadId) }));
}

export async function listDoubles(blog: ComingBlog, after: number, limit: number) {
  const { rows } = await database().execute<{
    position: number;
    number: number;
    commentId: number | null;
  }>(sql`
    select p.number::float8 as position, p.old_id::float8 as number, coalesce(p.comment_id, ${commentHere(blog)})::float8 as "commentId"
    from staged_disqus_posts p left join staged_comments c on c.number = p.double_of left join staged_items i on i.number = c.item
    where p.fate = 'double' and p.number > ${after} order by p.number limit ${limit}`);
  return rows;
}

export interface StagedDisqusPost {
  number: number;
  threadId: number;
  parentNumber: number | null;
  author: string;
  email: string | null;
  byAuthor: boolean;
  at: Date;
  content: string;
  link: string;
  /** Of the page. */
  title: string;
  hidden: boolean;
  split: "question" | "story" | null;
}

type Row = Omit<StagedDisqusPost, "number" | "threadId" | "parentNumber" | "at"> & {
  number: string;
  threadId: string;
  parentNumber: string | null;
  at: string;
};

/** In the order of their places: each after the comment that it answers. Every page has its thread by now. */
export async function listDisqusPosts(after: number, upTo: number): Promise<StagedDisqusPost[]> {
  const { rows } = await database().execute<Row>(sql`
    select p.old_id as number, coalesce(t.thread_id, d.thread_id) as "threadId", p.parent_here as "parentNumber", p.author, p.email,
      p.by_author as "byAuthor", p.at::text as at, p.content, t.link, t.title, not p.approved as hidden, p.split
    from staged_disqus_posts p join staged_disqus_threads t on t.number = p.thread
    left join disqus_threads d on d.number = t.old_id
    where p.position > ${after} and p.position <= ${upTo} and coalesce(t.thread_id, d.thread_id) is not null order by p.position`);
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    threadId: Number(row.threadId),
    parentNumber: row.parentNumber === null ? null : Number(row.parentNumber),
    at: new Date(row.at),
  }));
}

export async function listDisqusTexts(after: number, upTo: number) {
  const { rows } = await database().execute<{ content: string; link: string; title: string }>(sql`
    select p.content, t.link, t.title from staged_disqus_posts p join staged_disqus_threads t on t.number = p.thread
    where p.position > ${after} and p.position <= ${upTo} order by p.position`);
  return rows;
}

export async function lastDisqusPosition(): Promise<number> {
  const { rows } = await database().execute<{ last: string }>(
    sql`select coalesce(max(position), 0) as last from staged_disqus_posts`,
  );
  return Number(rows[0]?.last ?? 0);
}

export interface DisqusPlace {
  threadId: number;
  commentId: number;
  /** The thread that was made of the comment. */
  promotedId: number | null;
}

/** Null for a comment that was deleted here. A merged thread is where the comment is that its text became. */
export async function findDisqusPlaces(tx: Tx, numbers: number[]): Promise<Map<number, DisqusPlace | null>> {
  const { rows } = await tx.execute<{
    number: number;
    threadId: number;
    commentId: number | null;
    promotedId: number | null;
    mergedId: number | null;
  }>(sql`
    select d.number::float8 as number, c.id::float8 as "commentId", coalesce(m.thread_id, c.thread_id)::float8 as "threadId",
      (case when m.thread_id is null then c.promoted_id when m.comment_id is null then m.thread_id end)::float8 as "promotedId",
      m.comment_id::float8 as "mergedId"
    from disqus_posts d left join comments c on c.id = d.comment_id
    left join lateral ${placeOfMerged(sql`coalesce(c.promoted_id, c.thread_id)`)} m on true
    where d.number = any(${sql.param(numbers)}::bigint[])`);
  return new Map(
    rows.map(({ number, threadId, commentId, promotedId, mergedId }) => [
      number,
      commentId === null ? null : { threadId, promotedId, commentId: mergedId ?? commentId },
    ]),
  );
}

export async function listImportedSites(): Promise<string[]> {
  const { rows } = await database().execute<{ site: string }>(sql`
    select distinct imported_from as site from threads
    where imported_from is not null and imported_from not like '%#comment' order by 1 limit 20`);
  return rows.map(({ site }) => site);
}
