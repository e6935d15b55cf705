import { type SQL, sql } from "drizzle-orm";
import { flags } from "../flags/schema";
import type { TargetKind } from "../targets/schema";
import { decisions } from "./schema";

/** The decision of the forum's software that holds a post, while no moderator has decided about the post since. */
export const holdingDecision = (kind: TargetKind, id: SQL): SQL => sql`
  select d.id, d.case_id, d.created_at from ${decisions} d
  where d.target_kind = ${kind} and d.target_id = ${id} and d.kind = 'hide' and d.by_id is null and d.undone_at is null
    and not exists (select from ${decisions} q where q.target_kind = d.target_kind and q.target_id = d.target_id
      and q.id > d.id and q.by_id is not null and q.undone_at is null)
  order by d.id desc limit 1`;

/** The names of the filters' checks that found something; empty if readers' flags alone hold the post. */
export const checksOf = (caseId: SQL): SQL => sql`array(
  select distinct found ->> 'check' from ${flags} f, jsonb_array_elements(f.because) found
  where f.case_id = ${caseId} and f.origin = 'filter' and f.withdrawn_at is null order by 1)`;
