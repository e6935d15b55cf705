import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";

/** Items or comments that share one fate, with every post where they are. */
export interface Group {
  readonly sort: string;
  readonly count: number;
  readonly places: readonly Place[];
}

export interface Place {
  /** Of the post; empty where a file says something outside of all posts. */
  readonly title: string;
  readonly count: number;
  /** The file, counted from 1. */
  readonly part: number;
  /** Lines of that file. */
  readonly lines: readonly number[];
}

const TITLE = sql`coalesce(nullif(i.title, ''), 'Post ' || i.old_id, nullif(i.slug, ''), '')`;

async function groups(places: SQL): Promise<Group[]> {
  const { rows } = await database().execute<{ sort: string; count: number; places: Place[] }>(sql`
    with places as (${places})
    select sort, sum(count)::float8 as count, jsonb_agg(
      jsonb_build_object('title', title, 'count', count, 'part', part, 'lines', lines) order by part, lines[1]) as places
    from places group by sort order by 2 desc, 1`);
  return rows;
}

const ofComments = (why: "fate" | "astray") => {
  const column = sql.raw(why);
  return groups(sql`
    select c.${column} as sort, ${TITLE} as title, c.part, count(*) as count, array_agg(c.line order by c.line) as lines
    from staged_comments c join staged_items i on i.number = c.item
    where c.${column} is not null group by 1, i.number, 2, 3`);
};

export function listItemsLeftOut(): Promise<Group[]> {
  return groups(sql`
    select i.fate as sort, ${TITLE} as title, i.part, 1 as count, array[i.line] as lines
    from staged_items i where i.fate is not null and i.fate not in ('picture', 'merged')`);
}

export const listCommentsLeftOut = () => ofComments("fate");

export const listAstray = () => ofComments("astray");

/** Replies that go to another thread, by its title. */
export const listElsewhere = () =>
  groups(sql`
    select t.title as sort, ${TITLE} as title, c.part, count(*) as count, array_agg(c.line order by c.line) as lines
    from staged_comments c join staged_items i on i.number = c.item join threads t on t.id = c.thread_here
    where c.thread_here is not null and c.here is null group by t.id, 1, i.number, 2, 3`);

/** Posts that are a part of another thread here, by its title. */
export const listMergedPosts = () =>
  groups(sql`
    select t.title as sort, ${TITLE} as title, i.part, 1 as count, array[i.line] as lines
    from staged_items i join threads t on t.id = i.thread_here where i.fate = 'merged'`);

export async function listSticky(site: string) {
  const { rows } = await database().execute<{
    number: number;
    part: number;
    line: number;
    title: string;
    here: boolean;
  }>(sql`
    select i.number, i.part, i.line, ${TITLE} as title, t.id is not null as here from staged_items i
    left join threads t on t.imported_from = ${site} and t.old_id = i.old_id
    where i.sticky and i.fate is null order by i.at desc, i.old_id desc`);
  return rows;
}
