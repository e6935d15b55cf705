import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { tags } from "../tags/schema";
import { outcomeReleases, outcomeRunners } from "./schema";

type Reader = Pick<Database, "select" | "execute">;

export interface ReleaseRow {
  readonly releasedAt: Date;
  readonly sample: boolean;
  readonly withheldAt: Date | null;
  /** Null while it is withheld. */
  readonly body: unknown;
}

const release = {
  releasedAt: outcomeReleases.releasedAt,
  sample: outcomeReleases.sample,
  withheldAt: outcomeReleases.withheldAt,
  body: outcomeReleases.body,
};

export async function findRelease(tagId: number, from: Reader = database()): Promise<ReleaseRow | null> {
  const [row] = await from.select(release).from(outcomeReleases).where(eq(outcomeReleases.tagId, tagId));
  return row ?? null;
}

export interface InjuryRelease extends ReleaseRow {
  readonly tagId: number;
  readonly slug: string;
  readonly name: string;
}

/** A forum has fewer injuries than this. */
const MOST_INJURIES = 500;

export function listReleases(): Promise<InjuryRelease[]> {
  return database()
    .select({ tagId: tags.id, slug: tags.slug, name: tags.name, ...release })
    .from(outcomeReleases)
    .innerJoin(tags, eq(tags.id, outcomeReleases.tagId))
    .where(eq(tags.group, "injury"))
    .orderBy(asc(tags.name), asc(tags.id))
    .limit(MOST_INJURIES);
}

export async function findInjury(
  tagId: number,
  from: Reader = database(),
): Promise<{ id: number; slug: string; name: string } | null> {
  const [row] = await from
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .where(and(eq(tags.id, tagId), eq(tags.group, "injury")));
  return row ?? null;
}

export async function listTagsById(ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await database()
    .select({ id: tags.id, slug: tags.slug })
    .from(tags)
    .where(inArray(tags.id, [...ids]));
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

export interface DueWhen {
  readonly changes: number;
  /** A release that was last checked before is due if anything changed since. */
  readonly checkedBefore: Date;
}

/** Injuries whose release is due: that have none, that enough stories changed for, or that were not checked for long. */
export async function listDueInjuries({ changes, checkedBefore }: DueWhen): Promise<number[]> {
  const { rows } = await database().execute<{ id: number }>(sql`
    with changed as (
      select tag_id, count(*) as stories, bool_or(not seen) as unseen from outcome_changes group by tag_id)
    select tag_id::float8 as id
    from changed full join outcome_releases r using (tag_id)
    where (r.checked_at is null and changed.unseen)
      or (changed.stories >= ${changes} and changed.unseen)
      or r.checked_at <= ${checkedBefore} and (changed.stories > 0 or r.withheld_at is not null)
    order by tag_id`);
  return rows.map(({ id }) => id);
}

/** Each changed story with a word that is another one after each change. */
export async function readChanges(tagId: number, from: Reader = database()): Promise<Map<number, string>> {
  const { rows } = await from.execute<{ id: number; version: string }>(sql`
    select thread_id::float8 as id, xmin::text as version from outcome_changes where tag_id = ${tagId}`);
  return new Map(rows.map(({ id, version }) => [id, version]));
}

export interface CountedRunner {
  /** The number of the story. */
  readonly runner: number;
  readonly figures: string | null;
  readonly leftOut: readonly number[];
}

export function listCountedRunners(
  tagId: number,
  sample: boolean,
  from: Reader = database(),
): Promise<CountedRunner[]> {
  return from
    .select({
      runner: outcomeRunners.threadId,
      figures: outcomeRunners.figures,
      leftOut: outcomeRunners.leftOut,
    })
    .from(outcomeRunners)
    .where(and(eq(outcomeRunners.tagId, tagId), eq(outcomeRunners.sample, sample)));
}
