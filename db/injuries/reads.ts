import { asc, eq, inArray, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { milestones, recoveries } from "../stories/schema";
import { isSeenBy } from "../stories/visibility";
import { tags, threadTags } from "../tags/schema";
import { selectThreadRows, type ThreadRow } from "../threads/cards";
import { threads } from "../threads/schema";
import { ownInjuries } from "./schema";

export interface OwnInjury {
  tagId: number;
  slug: string;
  name: string;
  /** "2026-03", or null. */
  since: string | null;
}

/** Pass only the id of the member who reads the page: an injury is private. */
export async function findOwnInjury(personId: number): Promise<OwnInjury | null> {
  const [row] = await database()
    .select({
      tagId: tags.id,
      slug: tags.slug,
      name: tags.name,
      since: sql<string | null>`to_char(${ownInjuries.sinceMonth}, 'YYYY-MM')`,
    })
    .from(ownInjuries)
    .innerJoin(tags, eq(tags.id, ownInjuries.tagId))
    .where(eq(ownInjuries.personId, personId));
  return row ?? null;
}

export function listInjuries(): Promise<{ slug: string; name: string }[]> {
  return database()
    .select({ slug: tags.slug, name: tags.name })
    .from(tags)
    .where(eq(tags.group, "injury"))
    .orderBy(asc(tags.name))
    .limit(500);
}

export async function findInjuryTag(
  slug: string,
  from: Pick<Database, "select"> = database(),
): Promise<number | null> {
  const [row] = await from.select({ id: tags.id, group: tags.group }).from(tags).where(eq(tags.slug, slug));
  return row?.group === "injury" ? row.id : null;
}

export const FITTING = 6;
/** The newest of a tag among which the fitting ones are chosen: one range of `tag_stories`, one of `tag_latest`. */
const LOOKED_AT = 40;

/**
 * Stories of recoveries that took at least as long as the member's own so far come first, then other stories, then questions.
 * What a record hides from members does not count.
 */
export async function listFittingThreads({
  tagId,
  since,
}: Pick<OwnInjury, "tagId" | "since">): Promise<ThreadRow[]> {
  const latest = (stories: boolean) => sql`(
    select t.thread_id, t.last_activity_at from ${threadTags} t
    where t.tag_id = ${tagId} and t.listed ${stories ? sql`and t.kind = 'story'` : sql``}
    order by t.last_activity_at desc, t.thread_id desc limit ${LOOKED_AT})`;
  const onset = sql`case when ${isSeenBy("members", sql`r.injury_visibility`, sql`r.onset_visibility`)}
    then first_day(r.onset_on) end`;
  const ran = sql`(select first_day(m.reached_on) from ${milestones} m
    where m.thread_id = r.thread_id and m.kind in ('full_training', 'first_run')
      and ${isSeenBy("members", sql`r.milestones_visibility`, sql`m.visibility`)}
    order by m.kind = 'full_training' desc limit 1)`;
  const took = sql`age(coalesce(${ran}, now()::date), ${onset})`;
  const asLong = sql`coalesce(${took} >= age(now()::date, to_date(${since}::text, 'YYYY-MM')), false)`;
  const { rows } = await database().execute<{ id: number }>(sql`
    select found.thread_id::float8 as id
    from (${latest(true)} union ${latest(false)}) found
    left join ${recoveries} r on r.thread_id = found.thread_id
    order by ${asLong} desc, r.thread_id is not null desc, found.last_activity_at desc, found.thread_id desc
    limit ${FITTING}`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const found = await selectThreadRows().where(inArray(threads.id, ids));
  return ids.flatMap((id) => found.filter((row) => row.id === id));
}
