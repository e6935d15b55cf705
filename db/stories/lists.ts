import { eq, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { atOrBefore, cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import { people } from "../people/schema";
import { rowColumns, type ThreadRow } from "../threads/cards";
import { THREADS_A_PAGE } from "../threads/lists";
import { threads } from "../threads/schema";
import { type RecoveryOutcome, recoveryOutcome, storyFacets, type TimeOut, timeOut } from "./schema";

export type { RecoveryOutcome, TimeOut } from "./schema";

export interface StoryFilters {
  injuryId?: number | undefined;
  outcome?: RecoveryOutcome | undefined;
  timeOut?: TimeOut | undefined;
  treatmentId?: number | undefined;
  surgery?: boolean | undefined;
}

const KEYSET: Keyset = {
  columns: [
    [storyFacets.lastActivityAt, "moment"],
    [storyFacets.threadId, "id"],
  ],
  id: storyFacets.threadId,
  descending: true,
};

/** Latest activity first, as the list of all stories. */
export async function listStories(
  filters: StoryFilters,
  after?: string,
): Promise<{ threads: ThreadRow[]; next: string | null }> {
  const order = orderOf(KEYSET);
  const found = inRanges(filters, { where: isAfter(KEYSET, after), order, limit: THREADS_A_PAGE + 1 });
  const rows = await database()
    .select({ ...rowColumns, cursor: cursorOf(KEYSET) })
    .from(sql`(${found}) ${storyFacets}`)
    .innerJoin(threads, eq(threads.id, storyFacets.threadId))
    .innerJoin(people, eq(people.id, threads.writerId))
    .orderBy(order);
  const page = rows.slice(0, THREADS_A_PAGE);
  const next = rows.length > THREADS_A_PAGE ? (page.at(-1)?.cursor ?? null) : null;
  return { threads: page.map(({ cursor: _, ...row }) => row), next };
}

/** The cursor of the story that is at the asked cursor or nearest before it now; null at the start of the list. */
export async function findStoryCursor(filters: StoryFilters, after: string): Promise<string | null> {
  const nearest = atOrBefore(KEYSET, after);
  if (!nearest) return null;
  const [row] = await database()
    .select({ cursor: cursorOf(KEYSET) })
    .from(sql`(${inRanges(filters, { ...nearest, limit: 1 })}) ${storyFacets}`);
  return row?.cursor ?? null;
}

interface Range {
  readonly where: SQL;
  readonly order: SQL;
  readonly limit: number;
}

/** The first rows of each profile that fits, each a range of the index: at most 75 ranges, if only tags are asked for. */
function inRanges(filters: StoryFilters, { where, order, limit }: Range): SQL {
  const { injuryId, treatmentId } = filters;
  const of = (column: SQL, id: number | undefined) =>
    id === undefined ? sql`${column} is null` : sql`${column} = ${id}::bigint`;
  const profiles = sql.join(
    profilesOf(filters).map((profile) => sql`${profile}`),
    sql`, `,
  );
  return sql`select story_facets.thread_id, story_facets.last_activity_at
    from unnest(array[${profiles}]::text[]) as fitting (profile)
    cross join lateral (
      select thread_id, last_activity_at from story_facets
      where ${of(sql`injury_id`, injuryId)} and ${of(sql`treatment_id`, treatmentId)}
        and story_facets.profile = fitting.profile and ${where}
      order by ${order} limit ${limit}
    ) story_facets
    order by ${order} limit ${limit}`;
}

const UNKNOWN = "-";

function profilesOf({ outcome, timeOut: out, surgery }: StoryFilters): string[] {
  const outcomes = outcome ? [outcome] : [...recoveryOutcome.enumValues, UNKNOWN];
  const times = out ? [out] : [...timeOut.enumValues, UNKNOWN];
  const surgeries =
    surgery === undefined ? ["surgery", "no_surgery", UNKNOWN] : [surgery ? "surgery" : "no_surgery"];
  return outcomes.flatMap((one) =>
    times.flatMap((time) => surgeries.map((had) => [one, time, had].join("/"))),
  );
}
