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

/** The first rows of each facet that fits, each a range of the index: at most 75 ranges, if only tags are asked for. */
function inRanges(filters: StoryFilters, { where, order, limit }: Range): SQL {
  const facets = sql.join(
    facetsOf(filters).map((facet) => sql`${facet}`),
    sql`, `,
  );
  return sql`select story_facets.thread_id, story_facets.last_activity_at
    from unnest(array[${facets}]::text[]) as fitting (facet)
    cross join lateral (
      select thread_id, last_activity_at from story_facets
      where story_facets.facet = fitting.facet and ${where}
      order by ${order} limit ${limit}
    ) story_facets
    order by ${order} limit ${limit}`;
}

const ANY = "any";
const UNKNOWN = "-";

function facetsOf({ injuryId, treatmentId, outcome, timeOut: time, surgery }: StoryFilters): string[] {
  const outcomes = outcome ? [outcome] : [...recoveryOutcome.enumValues, UNKNOWN];
  const times = time ? [time] : [...timeOut.enumValues, UNKNOWN];
  const surgeries = {
    true: ["surgery"],
    false: ["no_surgery"],
    undefined: ["surgery", "no_surgery", UNKNOWN],
  };
  return outcomes.flatMap((one) =>
    times.flatMap((out) =>
      surgeries[`${surgery}`].map((had) => [injuryId ?? ANY, treatmentId ?? ANY, one, out, had].join("/")),
    ),
  );
}
