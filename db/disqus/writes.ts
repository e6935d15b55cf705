import { sql } from "drizzle-orm";
import { insertInBulk } from "../imports/writes";
import type { Tx } from "../transaction";
import { disqusPosts, disqusThreads, stagedDisqusPosts, stagedDisqusThreads } from "./schema";

export async function insertStagedDisqus(
  tx: Tx,
  rows: {
    threads: (typeof stagedDisqusThreads.$inferInsert)[];
    posts: (typeof stagedDisqusPosts.$inferInsert)[];
  },
): Promise<void> {
  await insertInBulk(tx, stagedDisqusThreads, rows.threads);
  await insertInBulk(
    tx,
    stagedDisqusPosts,
    rows.posts.map((post) => ({ ...post, byAuthor: false })),
  );
}

/** Comments that are here, or come with the export of the blog, with their numbers in Disqus. */
export interface Double {
  readonly number: number;
  readonly commentId: number | null;
  readonly doubleOf: number | null;
}

export async function markDoubles(tx: Tx, doubles: readonly Double[]): Promise<void> {
  await tx.execute(sql`
    update staged_disqus_posts p set fate = 'double', comment_id = d."commentId", double_of = d."doubleOf"
    from jsonb_to_recordset(${JSON.stringify(doubles)}::jsonb) as d (number bigint, "commentId" bigint, "doubleOf" bigint)
    where d.number = p.number`);
}

export async function insertDisqusThreads(
  tx: Tx,
  rows: (typeof disqusThreads.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(disqusThreads).values(rows).onConflictDoNothing();
}

export async function insertDisqusPosts(tx: Tx, rows: (typeof disqusPosts.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(disqusPosts).values(rows).onConflictDoNothing();
}
