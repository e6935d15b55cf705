import { eq, lt, or } from "drizzle-orm";
import type { Tx } from "../transaction";
import { dataExports } from "./schema";

type NewExport = typeof dataExports.$inferInsert;

export async function insertDataExport(tx: Tx, one: NewExport): Promise<number> {
  const [row] = await tx.insert(dataExports).values(one).returning({ id: dataExports.id });
  if (!row) throw new Error("An export was not stored.");
  return row.id;
}

export async function lockDataExport(tx: Tx, id: number) {
  const [row] = await tx.select().from(dataExports).where(eq(dataExports.id, id)).for("update");
  return row;
}

export async function updateDataExport(
  tx: Tx,
  id: number,
  change: Partial<Pick<NewExport, "readyAt" | "expiresAt" | "bytes" | "failedAt">>,
): Promise<void> {
  await tx.update(dataExports).set(change).where(eq(dataExports.id, id));
}

/** @returns the files that nobody may fetch any more */
export async function deleteOldExports(tx: Tx, at: Date, failedBefore: Date): Promise<string[]> {
  const rows = await tx
    .delete(dataExports)
    .where(or(lt(dataExports.expiresAt, at), lt(dataExports.failedAt, failedBefore)))
    .returning({ file: dataExports.file });
  return rows.map(({ file }) => file);
}
