import { type SQL, sql } from "drizzle-orm";
import { tags, threadTags, waiting } from "../schema";

/** Where a page of the author's queue begins: after what had the score then, at that moment. */
export interface Place {
  readonly asOf: Date;
  readonly after: { readonly score: string; readonly id: string } | null;
}

const KEY = /^(\d{1,14})_(-?\d{1,18}(?:\.\d{1,6})?)_(\d{1,15})$/;
/** Longer than anybody waits, in seconds: further back no date is reckoned. */
const AGES = 3_000_000_000;

/** The order moves on with the time, so that all pages are of the moment of the first; a made-up key is the first. */
export function placeOf(key?: string): Place {
  const [, asOf, score, id] = KEY.exec(key ?? "") ?? [];
  return score && id
    ? { asOf: new Date(Number(asOf)), after: { score, id } }
    : { asOf: new Date(), after: null };
}

/**
 * What comes next by runners times age: the id and the score of each. The product stands in no index, but among what
 * has equally many runners it is the order of time: of each number of runners the oldest are taken, and the best of all.
 */
export function waitingFirst(place: Place, { tag, limit }: { tag?: string; limit: number }): SQL {
  const score = (runners: SQL) =>
    sql`${runners} * extract(epoch from ${place.asOf}::timestamptz - w.asked_at)`;
  if (tag !== undefined) {
    return sql`select * from (
        select w.id, ${score(sql`w.runners`)} as score from ${waiting} w where w.thread_id in (${threadsUnder(tag)})
      ) w where ${isAfter(place)} order by score desc, id limit ${limit}`;
  }
  return sql`
    with recursive steps as (
      select max(runners) as runners from ${waiting}
      union all
      select (select max(w.runners) from ${waiting} w where w.runners < steps.runners) from steps where runners is not null
    )
    select w.id, w.score from steps cross join lateral (
      select * from (
        select w.id, w.asked_at, ${score(sql`steps.runners`)} as score from ${waiting} w
        where w.runners = steps.runners and ${startsIn(place)}
      ) w where ${isAfter(place)} order by w.asked_at, w.id limit ${limit}
    ) w order by w.score desc, w.id limit ${limit}`;
}

function isAfter({ after }: Place): SQL {
  return after
    ? sql`(w.score < ${after.score}::numeric or w.score = ${after.score}::numeric and w.id > ${after.id}::bigint)`
    : sql`true`;
}

/** A second before the score that the page begins after: from there on the index is read. */
function startsIn({ asOf, after }: Place): SQL {
  if (!after) return sql`true`;
  const age = sql`greatest(-${AGES}::numeric, least(${AGES}::numeric, ${after.score}::numeric / steps.runners))`;
  return sql`w.asked_at >= ${asOf}::timestamptz - make_interval(secs => 1 + ${age}::float8)`;
}

export const threadsUnder = (tag: string): SQL =>
  sql`select tt.thread_id from ${threadTags} tt join ${tags} on tags.id = tt.tag_id where tags.slug = ${tag} and tt.listed`;
