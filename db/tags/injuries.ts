import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { database } from "../client";
import { tags, threadTags } from "./schema";

export interface InjuryTag {
  id: number;
  slug: string;
  name: string;
  /** Listed stories, counted to 100. */
  storyCount: number;
}

const MOST_INJURIES = 200;
const COUNTED = 100;

/** Injuries with most threads come first. */
export function listInjuryTags(): Promise<InjuryTag[]> {
  return database()
    .select({
      id: tags.id,
      slug: tags.slug,
      name: tags.name,
      storyCount: sql<number>`(select count(*)::int from (${storiesWith(sql.raw("tags.id"))}) story)`,
    })
    .from(tags)
    .where(eq(tags.group, "injury"))
    .orderBy(desc(tags.threadCount), asc(tags.name))
    .limit(MOST_INJURIES);
}

const storiesWith = (tagId: ReturnType<typeof sql.raw>) =>
  database()
    .select({ id: threadTags.threadId })
    .from(threadTags)
    .where(and(sql`${threadTags.tagId} = ${tagId}`, threadTags.listed, sql`${threadTags.kind} = 'story'`))
    .limit(COUNTED)
    .getSQL();

export async function listTagNames(
  ids: readonly number[],
): Promise<{ id: number; slug: string; name: string }[]> {
  if (ids.length === 0) return [];
  return database()
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .where(inArray(tags.id, [...ids]));
}
