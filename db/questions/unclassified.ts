import { sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import type { Tx } from "../transaction";
import { authorQueue } from "./schema";

const unclassified = sql`from ${authorQueue} w join ${comments} c on c.id = w.comment_id where c.is_question is null`;

export async function hasUnclassified(): Promise<boolean> {
  const { rows } = await database().execute<{ some: boolean }>(
    sql`select exists (select ${unclassified}) as some`,
  );
  return rows[0]?.some ?? false;
}

interface Unclassified extends Record<string, unknown> {
  id: number;
  commentId: number;
  body: unknown;
}

export async function listUnclassified(
  tx: Tx,
  { after, limit }: { after: number; limit: number },
): Promise<Unclassified[]> {
  const { rows } = await tx.execute<Unclassified>(sql`
    select w.id::float8 as id, c.id::float8 as "commentId", c.body ${unclassified} and w.id > ${after}
    order by w.id limit ${limit}`);
  return rows;
}
