import { sql } from "drizzle-orm";
import type { MailPace, NotificationKind } from "../schema/notifications";
import type { Tx } from "../transaction";

interface Asked {
  readonly pace: MailPace;
  readonly after: number;
  /** What holds for those who have chosen nothing. */
  readonly defaults: Record<NotificationKind, MailPace>;
  /** How old the news may be. */
  readonly reachMs: number;
}

const A_ROUND = 500;

/** Who has news at a pace that they have neither seen nor been mailed; in the order of their numbers. */
export async function readDigestReaders(
  tx: Tx,
  { pace, after, defaults, reachMs }: Asked,
): Promise<number[]> {
  const since = new Date(Date.now() - reachMs);
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct n.person_id::float8 as id
    from notifications n
    left join mail_choices m on m.person_id = n.person_id and m.kind = n.kind
    where n.seen_at is null and n.mail_id is null and n.person_id > ${after} and n.created_at > ${since}
      and coalesce(m.pace::text, ${JSON.stringify(defaults)}::jsonb ->> n.kind::text) = ${pace}
    order by 1
    limit ${A_ROUND}`);
  return rows.map(({ id }) => id);
}
