import { desc } from "drizzle-orm";
import { database } from "../client";
import { backups } from "./schema";

export type Backup = typeof backups.$inferSelect;

export async function findNewestBackup(): Promise<Backup | null> {
  const [newest] = await database().select().from(backups).orderBy(desc(backups.madeAt)).limit(1);
  return newest ?? null;
}
