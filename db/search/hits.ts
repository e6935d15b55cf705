import { inArray, sql } from "drizzle-orm";
import { database } from "../client";
import { type Outdated, outdatedComment, outdatedFrom, type StoredOutdated } from "../comments/outdated";
import type { PersonRef } from "../people/person-ref";
import { refOf } from "../people/person-ref";
import { writerWithin } from "../people/shown-writers";
import { selectThreadRows, type TagRef, type ThreadRow } from "../threads/cards";
import { threads } from "../threads/schema";
import type { Match } from "./entries";

/** What an excerpt is chosen from. */
const READ_CHARS = 12_000;

export interface ThreadHit extends ThreadRow {
  readonly text: string;
}

export interface ReplyHit {
  readonly id: number;
  readonly text: string;
  readonly writer: PersonRef | null;
  readonly byAuthor: boolean;
  readonly accepted: boolean;
  readonly outdated: Outdated | null;
  readonly helpfulCount: number;
  readonly createdAt: Date;
  readonly thread: { readonly title: string; readonly sample: boolean };
  readonly tags: TagRef[];
}

export interface TagHit {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly threadCount: number;
  readonly aliases: readonly string[];
}

export interface PersonHit {
  readonly id: number;
  readonly person: PersonRef;
  readonly about: string | null;
}

export interface Hits {
  readonly threads: ReadonlyMap<number, ThreadHit>;
  readonly replies: ReadonlyMap<number, ReplyHit>;
  readonly tags: ReadonlyMap<number, TagHit>;
  readonly people: ReadonlyMap<number, PersonHit>;
}

/** What the list shows of its matches. A post that was hidden since is left out. */
export async function listHits(matches: readonly Match[]): Promise<Hits> {
  const ids = (id: (match: Match) => number | null) => matches.flatMap((match) => id(match) ?? []);
  const [threadHits, replies, tags, people] = await Promise.all([
    listThreadHits(ids(({ threadId, commentId }) => (commentId === null ? threadId : null))),
    listReplyHits(ids(({ commentId }) => commentId)),
    listTagHits(ids(({ tagId }) => tagId)),
    listPersonHits(ids(({ personId }) => personId)),
  ]);
  const byId = <Hit extends { readonly id: number }>(hits: readonly Hit[]) =>
    new Map(hits.map((hit) => [hit.id, hit]));
  return { threads: byId(threadHits), replies: byId(replies), tags: byId(tags), people: byId(people) };
}

async function listThreadHits(ids: readonly number[]): Promise<ThreadHit[]> {
  if (ids.length === 0) return [];
  const [rows, texts] = await Promise.all([
    selectThreadRows().where(sql`${inArray(threads.id, [...ids])} and ${threads.listed}`),
    database().execute<{ id: number; text: string }>(sql`
      select t.id::float8 as id, left(concat_ws(E'\n', t.body_text,
        (select string_agg(u.note, E'\n' order by u.written_at) from story_updates u where u.thread_id = t.id)), ${READ_CHARS}) as text
      from threads t where t.id = any(${sql.param(ids)}::bigint[]) and t.listed`),
  ]);
  const textOf = new Map(texts.rows.map(({ id, text }) => [id, text]));
  return rows.map((row) => ({ ...row, text: textOf.get(row.id) ?? row.excerpt }));
}

interface StoredReply extends Omit<ReplyHit, "createdAt" | "outdated">, Record<string, unknown> {
  createdAt: string;
  outdated: StoredOutdated;
}

async function listReplyHits(ids: readonly number[]): Promise<ReplyHit[]> {
  if (ids.length === 0) return [];
  const { rows } = await database().execute<StoredReply>(sql`
    select c.id::float8 as id, left(c.body_text, ${READ_CHARS}) as text,
      ${writerWithin({ row: "c", thread: "t", person: "w" })} as writer, c.by_author as "byAuthor",
      t.accepted_comment_id is not distinct from c.id as accepted, ${outdatedComment} as outdated,
      c.helpful_count as "helpfulCount", c.created_at as "createdAt",
      json_build_object('title', t.title, 'sample', t.sample) as thread,
      (select coalesce(json_agg(json_build_object('slug', g.slug, 'name', g.name) order by tt.position), '[]')
        from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id and tt.chosen) as tags
    from comments c join threads t on t.id = c.thread_id join people w on w.id = c.writer_id
    where c.id = any(${sql.param(ids)}::bigint[]) and c.shown and t.listed`);
  return rows.map(({ createdAt, outdated, ...row }) => ({
    ...row,
    createdAt: new Date(createdAt),
    outdated: outdatedFrom(outdated),
  }));
}

async function listTagHits(ids: readonly number[]): Promise<TagHit[]> {
  if (ids.length === 0) return [];
  const { rows } = await database().execute<TagHit & Record<string, unknown>>(sql`
    select t.id::float8 as id, t.slug, t.name, t.description, t.thread_count as "threadCount",
      array(select a.alias::text from tag_aliases a
        where a.tag_id = t.id and a.alias not in (t.slug::citext, t.name::citext) order by 1) as aliases
    from tags t where t.id = any(${sql.param(ids)}::bigint[])`);
  return rows;
}

async function listPersonHits(ids: readonly number[]): Promise<PersonHit[]> {
  if (ids.length === 0) return [];
  const { rows } = await database().execute<PersonHit & Record<string, unknown>>(sql`
    select p.id::float8 as id, ${refOf("p")} as person, p.about
    from people p where p.id = any(${sql.param(ids)}::bigint[])`);
  return rows;
}
