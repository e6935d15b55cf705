import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { database } from "../client";
import type { Tx } from "../transaction";
import { type TagGroup, tagAliases, tagFollows, tags } from "./schema";

export interface TagRow {
  slug: string;
  name: string;
  group: TagGroup;
  description: string;
  threadCount: number;
  parentSlug: string | null;
}

/** Spelled out, because drizzle leaves the table away, and a subquery would take its own column. */
const id = sql.raw("tags.id");
const parentId = sql.raw("tags.parent_id");

const parentSlug = sql<string | null>`(select p.slug from tags p where p.id = ${parentId})`;
const row = {
  slug: tags.slug,
  name: tags.name,
  group: tags.group,
  description: tags.description,
  threadCount: tags.threadCount,
  parentSlug,
};

export function listTags(): Promise<TagRow[]> {
  return database()
    .select(row)
    .from(tags)
    .orderBy(asc(tags.group), desc(tags.threadCount), asc(tags.name))
    .limit(2000);
}

export function listAliases(): Promise<{ alias: string; slug: string }[]> {
  return database()
    .select({ alias: sql<string>`lower(${tagAliases.alias})`, slug: tags.slug })
    .from(tagAliases)
    .innerJoin(tags, sql`${tags.id} = ${tagAliases.tagId}`)
    .orderBy(sql`length(${tagAliases.alias}) desc`, tagAliases.alias);
}

export async function hasTags(): Promise<boolean> {
  const found = await database().select({ id: tags.id }).from(tags).limit(1);
  return found.length > 0;
}

export interface TagView extends TagRow {
  id: number;
  parent: { slug: string; name: string } | null;
  children: { slug: string; name: string; threadCount: number }[];
  aliases: string[];
}

/** @returns the tag, or for an alias the slug that it leads to. */
export async function findTag(word: string): Promise<{ tag: TagView } | { alias: string } | null> {
  const [tag] = await database()
    .select({
      ...row,
      id: tags.id,
      parent: sql<
        TagView["parent"]
      >`(select json_build_object('slug', p.slug, 'name', p.name) from tags p where p.id = ${parentId})`,
      children: sql<TagView["children"]>`(
        select coalesce(json_agg(json_build_object('slug', c.slug, 'name', c.name, 'threadCount', c.thread_count) order by c.thread_count desc), '[]')
        from tags c where c.parent_id = ${id})`,
      aliases: sql<string[]>`array(
        select ${tagAliases.alias}::text from ${tagAliases}
        where ${tagAliases.tagId} = ${id} and ${tagAliases.alias} not in (tags.slug::citext, tags.name::citext) order by 1)`,
    })
    .from(tags)
    .where(eq(tags.slug, word));
  if (tag) return { tag };
  const [alias] = await database()
    .select({ slug: tags.slug })
    .from(tagAliases)
    .innerJoin(tags, eq(tags.id, tagAliases.tagId))
    .where(sql`${tagAliases.alias} in (${word}::citext, replace(${word}, '-', ' ')::citext)`)
    .limit(1);
  return alias ? { alias: alias.slug } : null;
}

export async function isTagFollowed(personId: number, tagId: number): Promise<boolean> {
  const found = await database()
    .select({ tagId: tagFollows.tagId })
    .from(tagFollows)
    .where(and(eq(tagFollows.personId, personId), eq(tagFollows.tagId, tagId)));
  return found.length > 0;
}

export interface FollowedTag {
  id: number;
  slug: string;
  name: string;
}

export function listFollowedTags(personId: number): Promise<FollowedTag[]> {
  return database()
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tagFollows)
    .innerJoin(tags, eq(tags.id, tagFollows.tagId))
    .where(eq(tagFollows.personId, personId))
    .orderBy(asc(tags.name));
}

export async function findTagsBySlug(
  tx: Tx,
  slugs: readonly string[],
): Promise<{ id: number; slug: string; group: TagGroup }[]> {
  if (slugs.length === 0) return [];
  return tx
    .select({ id: tags.id, slug: tags.slug, group: tags.group })
    .from(tags)
    .where(inArray(tags.slug, [...slugs]));
}

export async function findTagSlug(tx: Tx, tagId: number): Promise<string | null> {
  const [row] = await tx.select({ slug: tags.slug }).from(tags).where(eq(tags.id, tagId));
  return row?.slug ?? null;
}
