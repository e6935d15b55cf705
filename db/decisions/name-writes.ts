import { randomBytes } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import { people } from "../people/schema";
import type { Tx } from "../transaction";
import { logNames } from "./schema";

const NUMBER_BYTES = 6;

/** By handle. A person without a pseudonym gets one; of two at once, both stay valid. */
export async function pseudonymsOf(tx: Tx, handles: readonly string[]): Promise<Map<string, string>> {
  if (handles.length === 0) return new Map();
  const found = await tx
    .select({
      id: people.id,
      handle: people.handle,
      pseudonym: sql<
        string | null
      >`(select min(n.pseudonym) from log_names n where n.person_id = ${people}.id)`,
    })
    .from(people)
    .where(inArray(people.handle, [...handles]));
  const named = found.map(({ id, handle, pseudonym }) => ({
    id,
    handle,
    pseudonym: pseudonym ?? drawn(),
    isNew: !pseudonym,
  }));
  const fresh = named.filter(({ isNew }) => isNew);
  if (fresh.length > 0)
    await tx.insert(logNames).values(fresh.map(({ id, pseudonym }) => ({ pseudonym, personId: id })));
  return new Map(named.map(({ handle, pseudonym }) => [handle, pseudonym]));
}

const drawn = () => `moderator-${randomBytes(NUMBER_BYTES).toString("hex")}`;
