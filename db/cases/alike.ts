import { type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { type FlagReason, flags } from "../flags/schema";
import { people } from "../people/schema";
import type { TargetKind } from "../targets/schema";
import { mentions, threads } from "../threads/schema";
import { gravestFirst, type Looking, waitsIn } from "./queue";
import { cases } from "./schema";

/** What a case may have in common with others. */
export interface CaseTraits {
  caseId: number;
  kind: TargetKind;
  targetId: number;
  ownerId: number | null;
  reasons: FlagReason[];
  /** The document of a thread or comment. */
  body: unknown;
  /** The address of a mention, or what a member says about themselves. */
  text: string | null;
}

type From = Pick<Database, "execute">;

export const listCaseTraits = (ids: readonly number[], from: From = database()): Promise<CaseTraits[]> =>
  traitsOf(sql`select * from ${cases} k where k.id = any(${sql.param([...ids])}::bigint[])`, from);

/** Compared with the chosen cases, so that the time is bounded. */
const LOOKED_AT = 200;

/** The most urgent open cases but some, read by `cases_open`. */
export const listOpenTraits = ({ viewerId }: Looking, but: readonly number[]): Promise<CaseTraits[]> =>
  traitsOf(
    sql`select * from ${cases} k where ${waitsIn(viewerId)} and k.id <> all(${sql.param([...but])}::bigint[])
      order by ${gravestFirst} limit ${LOOKED_AT}`,
    database(),
  );

async function traitsOf(which: SQL, from: From): Promise<CaseTraits[]> {
  const { rows } = await from.execute<CaseTraits & Record<string, unknown>>(sql`
    select k.id::float8 as "caseId", k.target_kind as kind, k.target_id::float8 as "targetId",
      k.owner_id::float8 as "ownerId",
      array(select distinct f.reason::text from ${flags} f where f.case_id = k.id and f.withdrawn_at is null) as reasons,
      case k.target_kind when 'thread' then (select t.body from ${threads} t where t.id = k.target_id)
        when 'comment' then (select c.body from ${comments} c where c.id = k.target_id) end as body,
      case k.target_kind when 'mention' then (select m.url from ${mentions} m where m.id = k.target_id)
        when 'person' then (select p.about from ${people} p where p.id = k.target_id) end as text
    from (${which}) k order by ${gravestFirst}`);
  return rows;
}
