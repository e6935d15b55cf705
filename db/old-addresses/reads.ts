import { sql } from "drizzle-orm";
import { database } from "../client";
import { oldAddresses } from "./schema";

export interface OldTarget {
  threadId: number | null;
  /** Slug. */
  tag: string | null;
  /** Handle. */
  person: string | null;
  /** Key of a picture or a file. */
  picture: string | null;
}

/** Where the first of these addresses leads that the imported blog had. */
export async function findOldTarget(paths: readonly string[]): Promise<OldTarget | null> {
  const { rows } = await database().execute<OldTarget & Record<string, unknown>>(sql`
    select o.thread_id::float8 as "threadId", g.slug as tag, w.handle as person, o.picture_key as picture
    from unnest(${sql.param(paths)}::text[]) with ordinality as asked (path, place)
    join ${oldAddresses} o on o.path = asked.path
    left join tags g on g.id = o.tag_id left join people w on w.id = o.person_id
    order by asked.place limit 1`);
  return rows[0] ?? null;
}

/** Whether the imported blog had an address in this folder. */
export async function hasOldAddressBelow(folder: string): Promise<boolean> {
  const beginning = `${folder.replace(/[\\%_]/g, "\\$&")}/%`;
  const { rows } = await database().execute(
    sql`select from ${oldAddresses} where path like ${beginning} limit 1`,
  );
  return rows.length > 0;
}

/** Of all posts that came from a blog. */
export async function listThreadsByOldAddress(
  site: string,
): Promise<{ path: string; id: number; slug: string }[]> {
  const { rows } = await database().execute<{ path: string; id: number; slug: string }>(sql`
    select o.path, t.id::float8 as id, t.slug from threads t join ${oldAddresses} o on o.thread_id = t.id
    where t.imported_from = ${site}`);
  return rows;
}

export async function listPathsInUse(paths: readonly string[]): Promise<string[]> {
  const { rows } = await database().execute<{ path: string }>(
    sql`select path from ${oldAddresses} where path = any(${sql.param([...paths])}::text[])`,
  );
  return rows.map(({ path }) => path);
}

/** Keys of a blog's pictures and files, by the paths that they had there. */
export async function listOldPictures(site: string): Promise<Map<string, string>> {
  const { rows } = await database().execute<{ path: string; key: string }>(sql`
    select path, picture_key as key from ${oldAddresses} where picture_from = ${site}`);
  return new Map(rows.map(({ path, key }) => [path, key]));
}
