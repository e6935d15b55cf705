import { asc, gt, sql } from "drizzle-orm";
import { database } from "../client";
import { logEntries } from "../schema";

/** An entry of the log as its hash is made of it: every value as the database writes it. */
export interface ChainLink {
  id: number;
  at: string;
  kind: string;
  decisionId: number;
  decisionKind: string;
  data: string;
  previousHash: string;
  hash: string;
}

/** The entries that follow number `after`, in their order. */
export function listChain(after: number, limit: number): Promise<ChainLink[]> {
  return database()
    .select({
      id: logEntries.id,
      at: sql<string>`to_char(${logEntries.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      kind: logEntries.kind,
      decisionId: logEntries.decisionId,
      decisionKind: logEntries.decisionKind,
      data: sql<string>`${logEntries.data}::text`,
      previousHash: logEntries.previousHash,
      hash: logEntries.hash,
    })
    .from(logEntries)
    .where(gt(logEntries.id, after))
    .orderBy(asc(logEntries.id))
    .limit(limit);
}
