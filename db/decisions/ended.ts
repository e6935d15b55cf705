import { type SQL, sql } from "drizzle-orm";
import type { DecisionKind } from "./schema";

/** The kind of decision that ends the effect of another kind (tests/unit/decisions/ended.test.ts compares with the effects). */
export const ENDED_BY: Partial<Record<DecisionKind, DecisionKind>> = {
  hide: "restore",
  remove: "restore",
  limit: "restore",
  silence: "restore",
  suspend: "restore",
  lock: "unlock",
  slow: "unlock",
  author_replies_only: "unlock",
};

export interface Ended {
  id: number;
  kind: DecisionKind;
  at: string;
}

/** The later decision that ended `d`: any by a moderator for an automatic decision, else one of the kind that ends it. */
export const ENDED: SQL = sql`(
  select json_build_object('id', q.id, 'kind', q.kind, 'at', q.created_at) from decisions q
  where q.target_kind = d.target_kind and q.target_id = d.target_id and q.id > d.id and q.by_id is not null
    and q.undone_at is null
    and (d.by_id is null or q.kind::text = ${JSON.stringify(ENDED_BY)}::jsonb ->> d.kind::text)
  order by q.id limit 1)`;
