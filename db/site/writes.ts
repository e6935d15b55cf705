import { eq, sql } from "drizzle-orm";
import { comments } from "../comments/schema";
import { drafts } from "../drafts/schema";
import { events, submissions } from "../events/schema";
import { textFingerprints } from "../filters/schema";
import { notifications } from "../notifications/schema";
import { formerHandles, people } from "../people/schema";
import { savedPosts } from "../saved/schema";
import { savedSearches } from "../saved-searches/schema";
import { passkeyChallenges, sessions, verificationTokens } from "../sign-ins/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { REMOVABLE } from "./reads";
import { settingChanges, settingPictures, settings } from "./schema";

/** What one admin did to one setting. Null values are the default. */
export interface SettingChange {
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly changedById: number | null;
  readonly changedAt: Date;
  readonly undoesId?: number | null;
}

/** Takes the values of these settings for this transaction, so that two admins who save at once come one after the other. */
export async function lockSettings(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('comeback.settings'), hashtext(name))
    from unnest(${sql.param([...names].sort())}::text[]) name order by name`);
}

/** Keeps the change in the history. */
export async function changeSetting(tx: Tx, change: SettingChange): Promise<void> {
  const { name, to, changedById, changedAt } = change;
  if (to === null) {
    await tx.delete(settings).where(eq(settings.name, name));
  } else {
    await tx
      .insert(settings)
      .values({ name, value: to, changedById, changedAt })
      .onConflictDoUpdate({ target: settings.name, set: { value: to, changedById, changedAt } });
  }
  await insertSettingChange(tx, change);
}

/** The history alone: for what is stored elsewhere, such as which article is pinned. */
export async function insertSettingChange(tx: Tx, change: SettingChange): Promise<void> {
  const { name, from, to, changedById, changedAt, undoesId = null } = change;
  await tx
    .insert(settingChanges)
    .values({ name, fromValue: from, toValue: to, changedById, changedAt, undoesId });
}

export async function insertSettingPicture(
  tx: Tx,
  key: string,
  sizes: readonly { readonly size: number; readonly bytes: Buffer }[],
): Promise<void> {
  await tx
    .insert(settingPictures)
    .values(sizes.map(({ size, bytes }) => ({ key, size, bytes })))
    .onConflictDoNothing();
}

export interface Removed {
  readonly threads: number;
  readonly people: number;
  readonly kept: number;
}

/** Deletes sample threads in which only sample people have written, and sample people without posts. */
export async function deleteSamples(tx: Tx): Promise<Removed> {
  const { rowCount: gone } = await tx.execute(sql`delete from ${threads} t where ${REMOVABLE}`);
  const { rowCount: left } = await tx.execute(sql`
    delete from ${people} p where p.email is null
      and not exists (select from ${threads} where writer_id = p.id)
      and not exists (select from ${comments} where writer_id = p.id)`);
  const { rows } = await tx.execute<{ kept: number }>(
    sql`select count(*)::int as kept from ${threads} where sample`,
  );
  return { threads: gone ?? 0, people: left ?? 0, kept: rows[0]?.kept ?? 0 };
}

export interface Swept {
  readonly sessions: number;
  readonly tokens: number;
  readonly challenges: number;
  readonly limits: number;
  readonly submissions: number;
  readonly signInRequests: number;
  readonly passing: number;
  readonly drafts: number;
  readonly notifications: number;
  readonly handles: number;
  readonly textMarks: number;
  readonly searches: number;
  readonly saves: number;
}

/** How long the removal of a saved post can be undone. */
const REMOVED_SAVE_DAYS = 7;
const DRAFT_DAYS = 365;
/** A year, and a month to look back on it. */
const NOTIFICATION_DAYS = 400;

/** Deletes rows that expired before `now`, and short-lived rows older than `kept`. */
export async function deleteLeftovers(tx: Tx, now: Date, kept: Date): Promise<Swept> {
  const daysAgo = (days: number) => sql`${now}::timestamptz - make_interval(hours => ${24 * days}::int)`;
  const gone = async (statement: ReturnType<typeof sql>) => (await tx.execute(statement)).rowCount ?? 0;
  return {
    sessions: await gone(sql`delete from ${sessions} where ${sessions.expires} < ${now}`),
    tokens: await gone(sql`delete from ${verificationTokens} where ${verificationTokens.expires} < ${now}`),
    challenges: await gone(sql`delete from ${passkeyChallenges} where ${passkeyChallenges.expires} < ${now}`),
    limits: await gone(sql`delete from rate_limits where expire < ${now.getTime()}`),
    submissions: await gone(sql`delete from ${submissions} where ${submissions.createdAt} < ${kept}`),
    signInRequests: await gone(
      sql`delete from ${events} where ${events.name} = 'sign_in.requested' and ${events.createdAt} < ${kept}`,
    ),
    // Uses literals, so that Postgres picks the partial index of exactly these events.
    passing: await gone(
      sql`delete from ${events} where ${events.name} in ('draft.saved', 'draft.discarded', 'thread.visited',
          'mail.begun', 'mail.handed_over', 'mail.sent', 'mail.postponed', 'mail.dropped', 'digests.due', 'check_ins.sent',
          'people.notified', 'inbox.seen')
        and ${events.createdAt} < ${daysAgo(1)}`,
    ),
    drafts: await gone(sql`delete from ${drafts} where ${drafts.savedAt} < ${daysAgo(DRAFT_DAYS)}`),
    notifications: await gone(sql`delete from ${notifications}
      where ${notifications.seenAt} < ${daysAgo(NOTIFICATION_DAYS)}`),
    textMarks: await gone(sql`delete from ${textFingerprints} where ${textFingerprints.postedAt} < ${kept}`),
    searches: await gone(sql`delete from ${savedSearches} where ${savedSearches.removedAt} < ${daysAgo(1)}`),
    saves: await gone(
      sql`delete from ${savedPosts} where ${savedPosts.removedAt} < ${daysAgo(REMOVED_SAVE_DAYS)}`,
    ),
    handles: await gone(sql`delete from ${formerHandles} where ${formerHandles.keptUntil} < ${now}`),
  };
}
