import { sql } from "drizzle-orm";
import { database } from "../client";

/** How many of a sort, and the lines of the export where the first of them begin. */
export type Group = { sort: string; count: number; lines: number[] };

const LINES = sql.raw("20");

const groups = async (query: ReturnType<typeof sql>): Promise<Group[]> => {
  const { rows } = await database().execute<{ sort: string; count: string; lines: number[] }>(query);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

export function listItemsLeftOut(): Promise<Group[]> {
  return groups(sql`
    select fate as sort, count(*), (array_agg(line order by line))[:${LINES}] as lines
    from staged_items where fate is not null and fate <> 'picture' group by fate order by 2 desc, 1`);
}

export function listCommentsLeftOut(): Promise<Group[]> {
  return groups(sql`
    select fate as sort, count(*), (array_agg(line order by line))[:${LINES}] as lines
    from staged_comments where fate is not null group by fate order by 2 desc, 1`);
}

/** Comments that name what they answer and stand at top level all the same. */
export function listAstray(): Promise<Group[]> {
  return groups(sql`
    select astray as sort, count(*), (array_agg(line order by line))[:${LINES}] as lines
    from staged_comments where astray is not null group by astray order by 2 desc, 1`);
}

/** Sticky posts that come in now, or came before; the newest first. */
export async function listSticky(site: string) {
  const { rows } = await database().execute<{
    number: number;
    line: number;
    title: string;
    here: boolean;
  }>(sql`
    select i.number, i.line, i.title, t.id is not null as here from staged_items i
    left join threads t on t.imported_from = ${site} and t.old_id = i.old_id
    where i.sticky and i.fate is null order by i.at desc, i.old_id desc`);
  return rows;
}
