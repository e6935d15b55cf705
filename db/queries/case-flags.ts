import { sql } from "drizzle-orm";
import { database } from "../client";
import { flags, people } from "../schema";
import type { FlagReason } from "../schema/flags";
import { type PersonRef, refOrNull } from "./person-ref";

/** What came of the last flags of somebody. */
export interface FlagRecord {
  upheld: number;
  refused: number;
}

export interface CaseFlag {
  id: number;
  origin: "member" | "visitor" | "filter";
  by: PersonRef | null;
  /** Of a member alone. */
  record: FlagRecord | null;
  /** What a visitor gave as their name. */
  notifierName: string | null;
  reason: FlagReason;
  note: string | null;
  /** What made a filter think so: a list of findings (lib/forum/filters/findings.ts). */
  because: unknown;
  weight: number;
  at: Date;
  withdrawn: boolean;
  upheld: boolean | null;
}

const MOST_FLAGS = 200;
/** Of how many of somebody's flags it is told what came of them. */
const LAST = 100;

/** All flags of a case, those that weigh most first and withdrawn ones last; for those who decide it. */
export async function listCaseFlags(caseId: number): Promise<CaseFlag[]> {
  const { rows } = await database().execute<
    Omit<CaseFlag, "at"> & Record<string, unknown> & { at: string }
  >(sql`
    select f.id::float8 as id, f.origin, f.reason, f.note, f.because, f.weight, f.created_at as at, f.upheld,
      f.notifier_name as "notifierName", f.withdrawn_at is not null as withdrawn,
      ${refOrNull("p")} as by,
      case when p.id is not null then r.record end as record
    from ${flags} f left join ${people} p on p.id = f.person_id
    left join lateral (
      select json_build_object('upheld', count(*) filter (where upheld), 'refused', count(*) filter (where not upheld)) as record
      from (select upheld from ${flags} where person_id = f.person_id and case_id <> f.case_id order by id desc limit ${LAST}) l
    ) r on true
    where f.case_id = ${caseId} order by f.withdrawn_at is not null, f.weight desc, f.id limit ${MOST_FLAGS}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
