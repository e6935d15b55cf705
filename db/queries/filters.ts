import { type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments, textMarks, threads } from "../schema";

interface Text {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

/** Whether readers see anything that somebody posted, but for one text. */
export async function hasPosted(
  personId: number,
  except: Text | null,
  from: Pick<Database, "execute"> = database(),
): Promise<boolean> {
  const not = (kind: Text["kind"], id: SQL) =>
    except?.kind === kind ? sql`and ${id} <> ${except.id}` : sql``;
  const { rows } = await from.execute<{ posted: boolean }>(sql`
    select exists (select from ${comments} c where c.writer_id = ${personId} and c.shown ${not("comment", sql`c.id`)})
      or exists (select from ${threads} t where t.writer_id = ${personId} and t.listed ${not("thread", sql`t.id`)})
      as posted`);
  return rows[0]?.posted ?? false;
}

/** An earlier text that has marks in common with another. */
export interface AlikeText extends Record<string, unknown> {
  kind: string;
  id: number;
  personId: number;
  /** How many marks it has, and how many of them are the other's as well. */
  marks: number;
  shared: number;
  postedAt: string;
}

/** Most texts that are looked at for one; where more are alike, one of them is the same. */
const LOOKED_AT = 200;

/** What was posted since then and shares most marks with a text, the likest first. */
export async function findAlikeText(
  marks: readonly number[],
  { since, except }: { readonly since: Date; readonly except: Text | null },
  from: Pick<Database, "execute"> = database(),
): Promise<AlikeText | undefined> {
  if (marks.length === 0) return undefined;
  const wanted = sql`array[${sql.join(
    marks.map((mark) => sql`${mark}::int`),
    sql`, `,
  )}]`;
  const { rows } = await from.execute<AlikeText>(sql`
    with alike as materialized (select * from ${textMarks} m where m.marks && ${wanted})
    select kind, id, "personId", marks, shared, "postedAt" from (
      select m.subject_kind::text as kind, m.subject_id::float8 as id, m.person_id::float8 as "personId",
        cardinality(m.marks) as marks, m.posted_at as "postedAt",
        (select count(*)::int from unnest(m.marks) mark where mark = any(${wanted})) as shared
      from alike m
      where m.posted_at > ${since.toISOString()}::timestamptz
        and not (m.subject_kind::text = ${except?.kind ?? ""} and m.subject_id = ${except?.id ?? 0})
      limit ${LOOKED_AT}
    ) looked_at order by shared desc, "postedAt" desc limit 1`);
  return rows[0];
}
