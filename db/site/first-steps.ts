import { sql } from "drizzle-orm";
import { database } from "../client";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

/** Whether somebody who can sign in writes as the author, and whether a blog has been imported. */
export async function readFirstSteps(): Promise<{ hasAuthor: boolean; hasImport: boolean }> {
  const { rows } = await database().execute<{ hasAuthor: boolean; hasImport: boolean }>(sql`select
    exists (select from ${people} where role = 'author' and email is not null) as "hasAuthor",
    exists (select from ${threads} where imported_from is not null) as "hasImport"`);
  return rows[0] ?? { hasAuthor: false, hasImport: false };
}
