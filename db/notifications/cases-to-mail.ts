import { type SQL, sql } from "drizzle-orm";
import { appeals } from "../appeals/schema";
import { OPEN } from "../cases/queue";
import { cases } from "../cases/schema";
import { database } from "../client";
import { type FlagReason, flags } from "../flags/schema";
import { people } from "../people/schema";
import type { TargetKind } from "../targets/schema";
import type { Tx } from "../transaction";
import type { CaseState } from "./mails";
import { caseMails, type MailFrequency, mailPreferences } from "./schema";

export interface Call {
  /** Only the gravest cases. */
  readonly urgent: boolean;
  readonly frequencies: readonly MailFrequency[];
  readonly unlessChosen: MailFrequency;
  readonly graveHarm: number;
  readonly takenSince: Date;
  readonly at: Date;
}

/**
 * Open cases `k` that moderator `p` may see. A care case has an email of its own, and these emails never mention one: a case is in
 * them only if it was flagged or escalated as well.
 */
const isOpen: SQL = sql`${OPEN} and (k.flag_count > 0 or k.escalated_at is not null)
  and k.owner_id is distinct from p.id and (k.escalated_at is null or p.role = 'admin')`;

/** Nobody works on the case. */
const waits = ({ takenSince }: Pick<Call, "takenSince">): SQL =>
  sql`${isOpen} and (k.taken_at > ${takenSince.toISOString()}::timestamptz) is not true`;

/** A case that has become grave or was escalated since the last email is told again. */
const isNew = ({ urgent, graveHarm }: Pick<Call, "urgent" | "graveHarm">): SQL => sql`
  ${urgent ? sql`(k.harm >= ${graveHarm} or k.escalated_at is not null) and` : sql``}
  not exists (select from ${caseMails} m where m.person_id = p.id and m.case_id = k.id
    and (m.harm >= k.harm or k.harm < ${graveHarm}) and (m.escalated or k.escalated_at is null))`;

export async function listModeratorsToCall(tx: Tx, call: Call): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select p.id::float8 as id from ${people} p
    left join ${mailPreferences} c on c.person_id = p.id and c.kind = 'cases'
    where p.role in ('moderator', 'admin') and p.email_verified is not null
      and greatest(p.suspended_until, p.silenced_until, '-infinity') <= ${call.at.toISOString()}::timestamptz
      and coalesce(c.frequency::text, ${call.unlessChosen}) = any(${sql.param([...call.frequencies])}::text[])
      and exists (select from ${cases} k where ${waits(call)} and ${isNew(call)})
    order by p.id`);
  return rows.map(({ id }) => id);
}

const MOST = 200;

export async function listUnmailedCases(personId: number, call: Call): Promise<CaseState[]> {
  type Row = { caseId: number; harm: number; escalated: boolean };
  const { rows } = await database().execute<Row>(sql`
    select k.id::float8 as "caseId", k.harm, k.escalated_at is not null as escalated
    from ${people} p join ${cases} k on ${waits(call)} and ${isNew(call)}
    where p.id = ${personId} order by k.escalated_at is null, k.harm desc, k.weight desc, k.id limit ${MOST}`);
  return rows;
}

export interface MailedCase {
  caseId: number;
  kind: TargetKind;
  openedAt: Date;
  flags: number;
  reasons: FlagReason[];
  escalated: boolean;
}

/** The cases of an email that are still open for its recipient, the gravest first. */
export async function listCasesOfMail(
  mailId: number,
  { takenSince }: Pick<Call, "takenSince">,
): Promise<MailedCase[]> {
  type Row = Omit<MailedCase, "openedAt"> & { openedAt: string };
  const { rows } = await database().execute<Row & Record<string, unknown>>(sql`
    select k.id::float8 as "caseId", k.target_kind as kind, k.opened_at as "openedAt", k.flag_count as flags,
      k.escalated_at is not null as escalated,
      array(select f.reason::text from ${flags} f where f.case_id = k.id and f.withdrawn_at is null
        group by f.reason order by sum(f.weight) desc, f.reason) as reasons
    from ${caseMails} e join ${people} p on p.id = e.person_id join ${cases} k on k.id = e.case_id
    where e.mail_id = ${mailId} and p.role in ('moderator', 'admin') and ${waits({ takenSince })}
    order by k.escalated_at is null, k.harm desc, k.weight desc, k.id`);
  return rows.map((row) => ({ ...row, openedAt: new Date(row.openedAt) }));
}

export interface OpenFor {
  cases: number;
  oldest: Date | null;
  appeals: number;
}

export async function countOpenFor(personId: number): Promise<OpenFor> {
  const { rows } = await database().execute<Omit<OpenFor, "oldest"> & { oldest: string | null }>(sql`
    select count(k.id)::float8 as cases, min(k.opened_at) as oldest,
      (select count(*) from ${appeals} where decided_at is null and person_id <> ${personId})::float8 as appeals
    from ${people} p left join ${cases} k on ${isOpen}
    where p.id = ${personId}`);
  const [row] = rows;
  return row
    ? { ...row, oldest: row.oldest === null ? null : new Date(row.oldest) }
    : { cases: 0, oldest: null, appeals: 0 };
}
