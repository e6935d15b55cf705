import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { backups } from "./schema";

const KEPT_ROWS = 100;

export async function insertBackup(tx: Tx, backup: typeof backups.$inferInsert): Promise<number> {
  const [row] = await tx.insert(backups).values(backup).returning({ id: backups.id });
  await tx.execute(sql`delete from ${backups} where id in (
    select id from ${backups} order by made_at desc offset ${KEPT_ROWS})`);
  return row?.id ?? 0;
}
