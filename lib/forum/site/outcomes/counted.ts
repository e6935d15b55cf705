import { readChanges } from "@/db/outcomes/reads";
import { type CountedRecord, readCountedRecords, readSomeRecords, type Which } from "@/db/outcomes/records";
import { lockOutcomes } from "@/db/outcomes/writes";
import type { Tx } from "@/db/transaction";

/**
 * The runners who are counted, as of the end: nobody can come or leave until the transaction ends. Members wait for that with
 * their writes, so the long read comes before the lock, and what changed meanwhile is read again.
 */
export async function lockRunners(tx: Tx, tagId: number): Promise<CountedRecord[]> {
  const runners = { tagId, sample: false };
  const before = await readChanges(tagId, tx);
  const records = await readCountedRecords(runners, tx);
  await lockOutcomes(tx);
  const now = await readChanges(tagId, tx);
  const changed = [...now.keys()].filter((story) => now.get(story) !== before.get(story));
  return onePerPerson(await readAgain(tx, runners, records, changed));
}

/** After `lockRunners`. Each sample story stands for a runner of its own, because a few sample people write them all. */
export async function readSamples(tx: Tx, tagId: number): Promise<CountedRecord[]> {
  const records = await readCountedRecords({ tagId, sample: true }, tx);
  return [...records.values()].map((record) => ({ ...record, personId: record.threadId }));
}

/** With all stories of the same people: an older one counts if the newest is gone. */
async function readAgain(
  tx: Tx,
  which: Which,
  records: ReadonlyMap<number, CountedRecord>,
  changed: readonly number[],
): Promise<ReadonlyMap<number, CountedRecord>> {
  if (changed.length === 0) return records;
  const people = new Set(changed.map((story) => records.get(story)?.personId));
  const theirs = [...records.values()].filter(({ personId }) => people.has(personId));
  const stories = new Set([...changed, ...theirs.map(({ threadId }) => threadId)]);
  const kept = [...records].filter(([story]) => !stories.has(story));
  return new Map([...kept, ...(await readSomeRecords(which, [...stories], tx))]);
}

/** A runner with several stories about the injury counts once, with the newest. */
function onePerPerson(records: ReadonlyMap<number, CountedRecord>): CountedRecord[] {
  const newest = new Map<number, CountedRecord>();
  for (const record of records.values())
    if (record.threadId > (newest.get(record.personId)?.threadId ?? 0)) newest.set(record.personId, record);
  return [...newest.values()].sort((a, b) => a.threadId - b.threadId);
}
