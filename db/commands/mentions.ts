import { inArray } from "drizzle-orm";
import { people } from "../schema";
import type { Tx } from "../transaction";

/** Those of some handles that somebody has, as they are written. */
export async function findHandles(tx: Tx, handles: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ handle: people.handle })
    .from(people)
    .where(inArray(people.handle, [...handles]));
  return rows.map(({ handle }) => handle);
}
