import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { oldAddresses } from "./schema";

export type NewOldAddress = typeof oldAddresses.$inferInsert;

/** @returns the paths that lead elsewhere already: the first post at an address keeps the address. */
export async function insertOldAddresses(tx: Tx, rows: readonly NewOldAddress[]): Promise<string[]> {
  if (rows.length === 0) return [];
  await tx
    .insert(oldAddresses)
    .values([...rows])
    .onConflictDoNothing();
  const { rows: taken } = await tx.execute<{ path: string }>(sql`
    select o.path from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as wanted (path text, "threadId" bigint, "tagId" bigint, "personId" bigint, "pictureKey" text)
    join ${oldAddresses} o on o.path = wanted.path
    where (o.thread_id, o.tag_id, o.person_id, o.picture_key)
      is distinct from (wanted."threadId", wanted."tagId", wanted."personId", wanted."pictureKey")`);
  return taken.map(({ path }) => path);
}
