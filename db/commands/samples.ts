import { sql } from "drizzle-orm";
import { REMOVABLE } from "../queries/samples";
import { comments, people, threads } from "../schema";
import type { Tx } from "../transaction";

export interface Removed {
  readonly threads: number;
  readonly people: number;
  /** Samples that stay, because somebody real wrote in them. */
  readonly kept: number;
}

/** Deletes the sample threads in which only the cast has written, and of the cast whoever is left without a word. */
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
