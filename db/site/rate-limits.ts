import { database, mayNameStatements } from "../client";

interface Use {
  /** Uses within the present span of time, this one among them. */
  readonly count: number;
  /** When the span ends, in milliseconds since 1970. */
  readonly endsAt: number;
}

/** Outside of a transaction, so that an attempt that is refused counts as well. */
export async function countUse(key: string, seconds: number): Promise<Use> {
  const { rows } = await database().$client.query<{ count: number; ends_at: string }>(
    {
      name: mayNameStatements() ? "count_use" : undefined,
      text: "select used.count, used.ends_at from count_use($1, $2, $3) used",
    },
    [key, seconds, Date.now()],
  );
  const [row] = rows;
  if (!row) throw new Error("A use was not counted.");
  return { count: row.count, endsAt: Number(row.ends_at) };
}
