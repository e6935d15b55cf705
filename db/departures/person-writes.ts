import { eq, sql } from "drizzle-orm";
import { people } from "../people/schema";
import type { Tx } from "../transaction";
import type { DepartureWay } from "./schema";

export interface Placeholder {
  readonly handle: string;
  readonly name: string;
  readonly handleFold: string;
  readonly nameFold: string | null;
  readonly foldVersion: number;
}

/** The row stays, because posts and records refer to it, but says nothing about the person. */
export async function emptyPerson(
  tx: Tx,
  personId: number,
  { placeholder, keepsMark, at }: { placeholder: Placeholder; keepsMark: boolean; at: Date },
): Promise<void> {
  await tx
    .update(people)
    .set({
      ...placeholder,
      about: null,
      email: null,
      emailVerified: null,
      importedAt: null,
      distanceUnit: null,
      suspendedUntil: null,
      silencedUntil: null,
      limitedUntil: null,
      trust: 0,
      daysHere: 1,
      role: sql`case when ${keepsMark} and ${people.role} = 'author' then ${people.role} else 'member' end`,
      joinedAt: sql`date_trunc('month', ${at}::timestamptz)`,
      lastSeenAt: sql`date_trunc('month', ${at}::timestamptz)`,
      erasedAt: at,
    })
    .where(eq(people.id, personId));
}

/** All of this ends with each way of leaving. */
const PRIVATE: readonly (readonly [table: string, column: string])[] = [
  ["sessions", "user_id"],
  ["accounts", "user_id"],
  ["passkeys", "person_id"],
  ["passkey_challenges", "person_id"],
  ["drafts", "person_id"],
  ["scheduled_articles", "person_id"],
  ["own_injuries", "person_id"],
  ["consents", "person_id"],
  ["saved_posts", "person_id"],
  ["saved_searches", "person_id"],
  ["own_hidden_threads", "person_id"],
  ["muted_people", "person_id"],
  ["case_mails", "person_id"],
  ["notifications", "person_id"],
  ["mail_preferences", "person_id"],
  ["mails", "person_id"],
  ["submissions", "person_id"],
  ["text_fingerprints", "person_id"],
  ["visits", "person_id"],
  ["follows", "person_id"],
  ["tag_follows", "person_id"],
  ["former_handles", "person_id"],
  ["guest_names", "person_id"],
  ["old_addresses", "person_id"],
  ["role_proposals", "person_id"],
  ["role_proposals", "proposed_by_id"],
  ["search_entries", "person_id"],
  ["log_names", "person_id"],
  ["address_changes", "person_id"],
  ["data_exports", "person_id"],
  ["invitations", "person_id"],
];
const WORDS: typeof PRIVATE = [
  ["modmails", "person_id"],
  ["appeals", "person_id"],
  ["wordings", "person_id"],
  ["muted_people", "muted_id"],
];
const MARKS: typeof PRIVATE = [
  ["helpful_marks", "person_id"],
  ["me_toos", "person_id"],
];

export async function deleteRowsOf(
  tx: Tx,
  { personId, email, way }: { personId: number; email: string | null; way: DepartureWay },
): Promise<void> {
  const tables = [...PRIVATE, ...(way === "keep" ? [] : WORDS), ...(way === "erase" ? MARKS : [])];
  for (const [table, column] of tables)
    await tx.execute(sql`delete from ${sql.identifier(table)} where ${sql.identifier(column)} = ${personId}`);
  await tx.execute(sql`
    delete from care_signs where case_id in (select id from cases where owner_id = ${personId})`);
  await tx.execute(sql`update cases set taken_by_id = null, taken_at = null where taken_by_id = ${personId}`);
  await tx.execute(
    sql`delete from verification_tokens where identifier = any(${sql.param([`person:${personId}`, email ?? ""])}::text[])`,
  );
  if (email !== null) {
    await tx.execute(sql`delete from invitations where email = ${email}`);
    await tx.execute(sql`delete from guest_names where email = ${email}`);
    await tx.execute(sql`
      update flags set notifier_name = null, notifier_email = null where lower(notifier_email) = lower(${email})`);
    await tx.execute(sql`
      select graphile_worker.complete_jobs(array(
        select id from graphile_worker._private_jobs where locked_at is null and lower(payload ->> 'email') = lower(${email})))`);
  }
  if (way === "keep") await closeToOthers(tx, personId);
  if (way === "erase") await deleteModerationOf(tx, personId);
}

/** Kept stories keep their public parts. Parts that only members or only the runner could read go. */
async function closeToOthers(tx: Tx, personId: number): Promise<void> {
  const mine = sql`thread_id in (select id from threads where writer_id = ${personId})`;
  const hidden = (own: string, group: string) =>
    sql`coalesce(${sql.identifier(own)}, ${sql.identifier(group)}) <> 'public'`;
  for (const table of ["milestones", "treatments", "setbacks"])
    await tx.execute(sql`
      delete from ${sql.identifier(table)} m using recoveries r
      where r.thread_id = m.thread_id and m.${mine}
        and coalesce(m.visibility, r.${sql.identifier(`${table}_visibility`)}) <> 'public'`);
  await tx.execute(sql`
    update story_updates u set pain_during = null, pain_next_morning = null, distance_m = null
    from recoveries r where r.thread_id = u.thread_id and u.${mine} and r.pain_visibility <> 'public'`);
  await tx.execute(sql`
    update recoveries set in_feeds = false,
      side = case when ${hidden("side_visibility", "injury_visibility")} then null else side end,
      surgery = case when ${hidden("surgery_visibility", "treatments_visibility")} then null else surgery end,
      weekly_distance_before = case when ${hidden("weekly_distance_visibility", "injury_visibility")} then null else weekly_distance_before end,
      onset_on = case when ${hidden("onset_visibility", "injury_visibility")} then null else onset_on end,
      age_band = case when ${hidden("age_band_visibility", "injury_visibility")} then null else age_band end,
      outcome = case when outcome_visibility <> 'public' then null else outcome end,
      outcome_on = case when outcome_visibility <> 'public' then null else outcome_on end
    where ${mine}`);
  await tx.execute(sql`delete from outcomes where ${mine}`);
  await tx.execute(sql`delete from check_ins where ${mine}`);
}

async function deleteModerationOf(tx: Tx, personId: number): Promise<void> {
  await tx.execute(sql`update flags set note = 'Erased.' where person_id = ${personId} and note is not null`);
  await tx.execute(sql`update decisions set owner_id = null, note = '' where owner_id = ${personId}`);
  await tx.execute(sql`update cases set owner_id = null where owner_id = ${personId}`);
  await tx.execute(sql`update case_notes set writer_id = null where writer_id = ${personId}`);
  await tx.execute(sql`update modmail_messages set writer_id = null where writer_id = ${personId}`);
}

export async function deletePictureRows(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.execute(sql`delete from pictures where key = any(${sql.param([...keys])}::text[])`);
}

/** Triggers enter a person again with the first post that changes. */
export async function deleteSearchEntryOf(tx: Tx, personId: number): Promise<void> {
  await tx.execute(sql`delete from search_entries where person_id = ${personId}`);
}
