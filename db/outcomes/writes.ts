import { eq, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import type { CountedRecord } from "./records";
import { outcomeReleases } from "./schema";

/** No runner can come or leave from now on until the transaction ends. */
export async function lockOutcomes(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('outcome_releases'))`);
}

interface Release {
  readonly tagId: number;
  readonly sample: boolean;
  readonly body: unknown;
  readonly at: Date;
}

export async function storeRelease(tx: Tx, { tagId, sample, body, at }: Release): Promise<void> {
  const release = { sample, body, releasedAt: at, checkedAt: at, withheldAt: null };
  await tx
    .insert(outcomeReleases)
    .values({ tagId, ...release })
    .onConflictDoUpdate({ target: outcomeReleases.tagId, set: release });
}

export async function markChecked(tx: Tx, tagId: number, at: Date): Promise<void> {
  await tx.update(outcomeReleases).set({ checkedAt: at }).where(eq(outcomeReleases.tagId, tagId));
}

/** @returns whether there was one. */
export async function deleteRelease(tx: Tx, tagId: number): Promise<boolean> {
  const { rowCount } = await tx.delete(outcomeReleases).where(eq(outcomeReleases.tagId, tagId));
  return rowCount === 1;
}

/** A statement may take five seconds at most (db/client.ts). */
const AT_A_TIME = 10_000;

export interface Runners {
  readonly tagId: number;
  readonly sample: boolean;
}

/** `figures` is a hash of each record. */
export async function replaceRunners(
  tx: Tx,
  { tagId, sample }: Runners,
  records: readonly Pick<CountedRecord, "threadId" | "groups">[],
  figures: ReadonlyMap<number, string>,
): Promise<void> {
  await tx.execute(sql`delete from outcome_runners where tag_id = ${tagId} and sample = ${sample}`);
  for (let at = 0; at < records.length; at += AT_A_TIME) {
    const rows = records
      .slice(at, at + AT_A_TIME)
      .map(({ threadId, groups }) => ({ id: threadId, groups, hash: figures.get(threadId) }));
    await tx.execute(sql`
      insert into outcome_runners (tag_id, thread_id, sample, groups, figures)
      select ${tagId}, id, ${sample}, groups, hash
      from json_to_recordset(${JSON.stringify(rows)}::json) as counted (id bigint, groups record_group[], hash text)`);
  }
}

/** The number of the release is one above those before it. */
export async function markLeftOut(tx: Tx, tagId: number, runners: readonly number[]): Promise<void> {
  await tx.execute(sql`
    update outcome_runners set left_out = left_out || (
      select coalesce(max(number), 0) + 1 from outcome_runners r cross join unnest(r.left_out) number
      where r.tag_id = ${tagId} and not r.sample)::int
    where tag_id = ${tagId} and not sample and thread_id = any(${sql.param([...runners])}::bigint[])`);
}

/** Keeps only changes that no release has shown. */
export async function keepChanges(tx: Tx, tagId: number, kept: readonly number[]): Promise<void> {
  const ids = sql`${sql.param([...kept])}::bigint[]`;
  await tx.execute(sql`delete from outcome_changes where tag_id = ${tagId} and thread_id <> all(${ids})`);
  await tx.execute(sql`update outcome_changes set seen = true where tag_id = ${tagId}`);
}
