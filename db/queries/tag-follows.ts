import { and, asc, eq } from "drizzle-orm";
import { database } from "../client";
import { tagFollows, tags } from "../schema";

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

/** Under which somebody hears of the author's answers, by name. */
export function listFollowedTags(personId: number): Promise<FollowedTag[]> {
  return database()
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tagFollows)
    .innerJoin(tags, eq(tags.id, tagFollows.tagId))
    .where(eq(tagFollows.personId, personId))
    .orderBy(asc(tags.name));
}
