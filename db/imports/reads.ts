import { asc, isNull, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { tagAliases, tags } from "../tags/schema";
import { splitFrom } from "./numbers";
import { numberOnBlog } from "./same-numbers";
import { stagedAuthors, stagedItems, stagedTerms } from "./schema";

export type StagedPost = Awaited<ReturnType<typeof findStagedPost>>;

export async function listPostsToImport(site: string): Promise<number[]> {
  const rows = await database()
    .select({ number: stagedItems.number })
    .from(stagedItems)
    .where(sql`${isNull(stagedItems.fate)} and not exists (
      select from threads where imported_from = ${site} and old_id = ${stagedItems.oldId})`)
    .orderBy(asc(stagedItems.at), asc(stagedItems.oldId));
  return rows.map((row) => row.number);
}

export async function findStagedPost(number: number) {
  const [post] = await database().select().from(stagedItems).where(sql`${stagedItems.number} = ${number}`);
  if (!post) throw new Error(`Item ${number} of the export is gone.`);
  return post;
}

export async function findReusedBlock(oldId: number): Promise<string | undefined> {
  const [block] = await database()
    .select({ content: stagedItems.content })
    .from(stagedItems)
    .where(sql`${stagedItems.oldId} = ${oldId} and ${stagedItems.kind} = 'wp_block'`)
    .limit(1);
  return block?.content;
}

export type PostWriter = { login: string; email: string | null; name: string | null; since: Date };

export async function listPostWriters(): Promise<PostWriter[]> {
  const { rows } = await database().execute<Omit<PostWriter, "since"> & { since: string }>(sql`
    select i.creator as login, a.email, a.name, min(i.at)::text as since from staged_items i
    left join staged_authors a on a.login = i.creator where i.fate is null group by 1, 2, 3 order by 4, 1`);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}

export interface StagedAttachment {
  readonly oldId: string;
  readonly src: string;
  readonly alt: string;
  readonly title: string;
  readonly caption: string;
}

export async function listAttached(
  which: { ids: readonly number[] } | { parent: number },
): Promise<StagedAttachment[]> {
  const chosen =
    "ids" in which
      ? sql`old_id = any(${sql.param(which.ids)}::bigint[])`
      : sql`parent_old_id = ${numberOnBlog(which.parent)}`;
  const { rows } = await database().execute<StagedAttachment & Record<string, unknown>>(sql`
    select distinct on (old_id) old_id as "oldId", picture_url as src, alt_text as alt, title, excerpt as caption
    from staged_items
    where kind = 'attachment' and picture_url <> '' and ${chosen} order by old_id, number limit 2000`);
  return rows;
}

/** Hosts that the export itself names as the blog's; the media library may be on another one than the posts. */
export async function listBlogHosts(): Promise<{ host: string; hasMedia: boolean }[]> {
  const { rows } = await database().execute<{ host: string; hasMedia: boolean }>(sql`
    select host, bool_or("hasMedia") as "hasMedia" from (
      select lower(substring(picture_url from '^https?://([^/:?#@]+)')) as host, true as "hasMedia"
      from staged_items where kind = 'attachment'
      union all
      select lower(substring(guid from '^https?://([^/:?#@]+)')), false from staged_items
      where kind in ('attachment', 'post')
      union all
      select lower(substring(link from '^https?://([^/:?#@]+)')), false from staged_items
      where kind in ('attachment', 'post')
    ) named where host is not null group by host`);
  return rows;
}

/** Posts of the blog that are here and show or link something elsewhere, by their old numbers. */
export async function listThreadsWithAddresses(site: string, after: number, limit: number) {
  const { rows } = await database().execute<{ oldId: number; title: string; body: unknown }>(sql`
    select old_id::float8 as "oldId", title, body from threads
    where imported_from = ${site} and old_id > ${after} and body::text ~ '"(src|href)": "https?://'
    order by old_id limit ${limit}`);
  return rows;
}

/** Posts, and pages of pictures. */
export async function listItemsWithAddresses(after: number, limit: number) {
  const { rows } = await database().execute<{
    number: number;
    kind: string;
    link: string;
    oldId: number | null;
    oldSlugs: string[];
  }>(sql`
    select number, kind, link, old_id::float8 as "oldId", old_slugs as "oldSlugs" from staged_items
    where number > ${after} and old_id is not null and kind in ('post', 'page', 'attachment')
    order by number limit ${limit}`);
  return rows;
}

export const listStagedTerms = () => database().select().from(stagedTerms);
export const listStagedAuthors = () => database().select().from(stagedAuthors);

/** Those that belong to a post that is here, or that comes. */
export async function listAttachments(
  site: string,
): Promise<{ link: string; oldId: number; postId: number }[]> {
  const { rows } = await database().execute<{ link: string; oldId: number; postId: number }>(sql`
    select i.link, i.old_id::float8 as "oldId", i.parent_old_id::float8 as "postId" from staged_items i
    where i.kind = 'attachment' and i.old_id is not null and (
      exists (select from threads t where t.imported_from = ${site} and t.old_id = i.parent_old_id)
      or exists (select from staged_items p where p.old_id = i.parent_old_id and p.fate is null and p.kind in ('post', 'page')))
    order by i.number`);
  return rows;
}

/** Comments go to the thread of their post, to the thread that a comment became, or to another thread that is here. */
export type Round = "posts" | "moved" | "elsewhere";

const IN_ROUND: Record<Round, SQL> = {
  posts: sql`not c.moved and c.thread_here is null`,
  moved: sql`c.moved and c.thread_here is null`,
  elsewhere: sql`c.thread_here is not null`,
};

export async function hasRound(round: Round): Promise<boolean> {
  const { rows } = await database().execute(
    sql`select from staged_comments c where ${IN_ROUND[round]} limit 1`,
  );
  return rows.length > 0;
}

export type StagedComment = {
  line: number;
  oldId: number;
  postId: number;
  parentOldId: number | null;
  /** The comment here that it answers, if only this one is known. */
  parentId: number | null;
  /** Of the post. */
  title: string;
  author: string;
  email: string | null;
  login: string | null;
  content: string;
  hidden: boolean;
  split: "question" | "story" | null;
  at: Date;
};

type Texts = { line: string; title: string; postId: string; content: string; author: string; at: string };
type CommentRow = Texts & {
  oldId: string;
  parentOldId: string | null;
  parentId: number | null;
  email: string | null;
  login: string | null;
  hidden: boolean;
  split: "question" | "story" | null;
};

export type StagedPage = { round: Round; after: number; upTo: number };

/** `postId` is the number of the post; of the comment that became the thread; or the thread's own. */
export async function listCommentsToImport({ round, after, upTo }: StagedPage): Promise<StagedComment[]> {
  const { rows } = await database().execute<CommentRow>(sql`
    select c.line, c.old_id as "oldId", coalesce(c.thread_here, c.home_id, i.old_id) as "postId", i.title, c.content, c.split,
      c.parent_here::float8 as "parentId", c.approved <> '1' as hidden, c.at::text as at,
      case when (c.parent is not null or c.astray is null) and c.parent_here is null
        and not (c.moved and c.thread_here is null and c.parent_old_id = c.home_id)
        then nullif(c.parent_old_id, 0) end as "parentOldId",
      coalesce(a.name, c.author) as author, coalesce(a.email, c.email) as email, a.login
    from staged_comments c
    join staged_items i on i.number = c.item
    left join staged_authors a on a.old_id = c.user_id and c.user_id > 0
    where c.position > ${after} and c.position <= ${upTo} and ${IN_ROUND[round]} and c.here is null
    order by c.position`);
  return rows.map((row) => ({
    ...row,
    line: Number(row.line),
    oldId: Number(row.oldId),
    postId: Number(row.postId),
    parentOldId: row.parentOldId === null ? null : Number(row.parentOldId),
    at: new Date(row.at),
  }));
}

export async function lastPosition(): Promise<number> {
  const { rows } = await database().execute<{ last: string }>(
    sql`select coalesce(max(position), 0) as last from staged_comments`,
  );
  return Number(rows[0]?.last ?? 0);
}

type MentionRow = Texts & { number: string; kind: "pingback" | "trackback"; url: string; hidden: boolean };

export type StagedMention = Awaited<ReturnType<typeof listMentionsToImport>>[number];

export async function listMentionsToImport(site: string, after: number, limit: number) {
  const { rows } = await database().execute<MentionRow>(sql`
    select c.number, c.line, i.title, i.old_id as "postId", c.kind, c.author, c.url, c.content,
      c.approved <> '1' as hidden, c.at::text as at
    from staged_comments c join staged_items i on i.number = c.item
    where c.mention and c.fate is null and c.number > ${after} and not exists (
      select from threads t join mentions m on m.thread_id = t.id
      where t.imported_from = ${site} and t.old_id = i.old_id and m.url = c.url)
    order by c.number limit ${limit}`);
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    line: Number(row.line),
    postId: Number(row.postId),
    at: new Date(row.at),
  }));
}

export async function listTagsByAlias(words: string[]): Promise<Map<string, string>> {
  const rows = await database()
    .select({ alias: sql<string>`lower(${tagAliases.alias})`, slug: tags.slug })
    .from(tagAliases)
    .innerJoin(tags, sql`${tags.id} = ${tagAliases.tagId}`)
    .where(sql`${tagAliases.alias} = any(${sql.param(words)}::citext[])`);
  return new Map(rows.map((row) => [row.alias, row.slug]));
}

export async function listSharedTermNames(): Promise<Map<string, string>> {
  const { rows } = await database().execute<{ slug: string; name: string; above: string }>(sql`
    select t.slug, t.name, coalesce(p.name, t.slug) as above from staged_terms t
    left join staged_terms p on p.domain = t.domain and p.slug = t.parent
    where t.domain = 'category' and exists (
      select from staged_terms o where o.domain = t.domain and lower(o.name) = lower(t.name) and o.slug <> t.slug)`);
  return new Map(rows.map(({ slug, name, above }) => [slug, `${name} (${above})`]));
}

/** Of each category that has one: the category above it. */
export async function listTermsAbove() {
  const { rows } = await database().execute<{ of: string; domain: string; slug: string; name: string }>(sql`
    select t.slug as of, p.domain, p.slug, p.name from staged_terms t
    join staged_terms p on p.domain = t.domain and p.slug = t.parent
    where t.domain = 'category' and p.slug <> t.slug`);
  return new Map(rows.map(({ of, ...above }) => [of, above]));
}

export async function findAuthorHere(author: { email: string | null; name: string }) {
  const { rows } = await database().execute<{ id: string; role: string }>(sql`
    select id, role from people where case when ${author.email}::text is not null
      then email = ${author.email} else email is null and role = 'author' and name = ${author.name} end
    order by id limit 1`);
  return rows[0] ? { id: Number(rows[0].id), role: rows[0].role } : null;
}

export interface EarlierImport {
  readonly site: string;
  readonly posts: number;
  readonly comments: number;
}

/** What is here of a blog, under the first of these names that an import used. */
export async function findEarlierImport(sites: readonly string[]): Promise<EarlierImport | null> {
  const { rows } = await database().execute<{ site: string; posts: number; comments: number }>(sql`
    select name as site, t.posts::float8 as posts, t.comments::float8 as comments
    from unnest(${sql.param(sites)}::text[]) with ordinality as known (name, place)
    join lateral (
      select count(*) as posts, coalesce(sum(comment_count), 0) as comments from threads
      where imported_from in (name, name || ${splitFrom("")})
    ) t on t.posts > 0
    order by place limit 1`);
  return rows[0] ?? null;
}
