import { sql } from "drizzle-orm";
import { database } from "../client";
import { people } from "../schema";

/** Whether nobody has written or signed in yet: the only moment at which start content may be put in. */
export async function isUntouched(): Promise<boolean> {
  const { rows } = await database().execute(sql`select from ${people} limit 1`);
  return rows.length === 0;
}
