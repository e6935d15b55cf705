import { database, mayNameStatements } from "../client";

export interface Use {
  /** Uses within the present span of time, this one among them. */
  readonly count: number;
  /** When the span ends, in milliseconds since 1970. */
  readonly endsAt: number;
}

/** Outside of a transaction, so that an attempt that is refused counts as well. */
export async function countUse(key: string, seconds: number): Promise<Use> {
  const now = Date.now();
  const { rows } = await database().$client.query<{ points: number; expire: string }>({
    ...(mayNameStatements() ? { name: "count_use" } : {}),
    text: COUNT,
    values: [key, now + seconds * 1000, now],
  });
  const [row] = rows;
  if (!row) throw new Error("A use was not counted.");
  return { count: row.points, endsAt: Number(row.expire) };
}

/** Does not wait for the disk: if the database server crashes, the counts of its last half second are lost. */
const COUNT = `
  insert into rate_limits as l (key, points, expire) values ($1, 1, $2::bigint)
  on conflict (key) do update set
    points = case when l.expire <= $3::bigint then 1 else l.points + 1 end,
    expire = case when l.expire <= $3::bigint then excluded.expire else l.expire end
  returning points, expire, set_config('synchronous_commit', 'off', true)`;
