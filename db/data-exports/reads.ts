import { and, desc, eq, gt } from "drizzle-orm";
import { database } from "../client";
import type { Tx } from "../transaction";
import { dataExports } from "./schema";

export type DataExport = typeof dataExports.$inferSelect;

export async function findDataExport(id: number): Promise<DataExport | null> {
  const [row] = await database().select().from(dataExports).where(eq(dataExports.id, id));
  return row ?? null;
}

export async function findLatestExport(personId: number): Promise<DataExport | null> {
  const [row] = await database()
    .select()
    .from(dataExports)
    .where(eq(dataExports.personId, personId))
    .orderBy(desc(dataExports.id))
    .limit(1);
  return row ?? null;
}

/** Those that an admin asked for and can still fetch. */
export function listExportsFor(adminId: number, personId: number, at: Date): Promise<DataExport[]> {
  return database()
    .select()
    .from(dataExports)
    .where(
      and(
        eq(dataExports.askedById, adminId),
        eq(dataExports.personId, personId),
        gt(dataExports.expiresAt, at),
      ),
    )
    .orderBy(desc(dataExports.id));
}

export async function listExportFiles(tx: Tx, personId: number): Promise<string[]> {
  const rows = await tx
    .select({ file: dataExports.file })
    .from(dataExports)
    .where(eq(dataExports.personId, personId));
  return rows.map(({ file }) => file);
}
