import type { PoolClient } from "pg";
import type { Database } from "@/db/client";

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Node[];
}

export interface Plan {
  readonly sql: string;
  /** Every step of the plan, outermost first. */
  readonly steps: Node[];
  /** Rows taken from tables and indexes, also those thrown away. */
  readonly rowsRead: number;
  readonly scannedWhole: string[];
  readonly indexes: string[];
}

type Sent = { text: string; values: unknown[] }[];

/** Runs `read` and then explains, with ANALYZE, each statement it sent, those of its transactions as well. */
export async function explained(db: Database, read: () => Promise<unknown>): Promise<Plan[]> {
  const sent: Sent = [];
  const pool = db.$client;
  const { query, connect } = pool;
  pool.query = recording(sent, query, pool) as typeof query;
  pool.connect = ((done?: unknown) => {
    if (done) return Reflect.apply(connect, pool, [done]);
    const connecting: Promise<PoolClient> = Reflect.apply(connect, pool, []);
    return connecting.then((client) => recordingFor(sent, client));
  }) as typeof connect;
  try {
    await read();
  } finally {
    Object.assign(pool, { query, connect });
  }
  const telling = sent.filter(({ text }) => /^\s*(select|with|update|delete)\b/i.test(text));
  return Promise.all(telling.map(({ text, values }) => explain(db, text, values)));
}

/** A transaction's own connection; when it is given back, it is as it was. */
function recordingFor(sent: Sent, client: PoolClient): PoolClient {
  const { query, release } = client;
  client.query = recording(sent, query, client) as typeof query;
  client.release = (...given) => {
    Object.assign(client, { query, release });
    Reflect.apply(release, client, given);
  };
  return client;
}

function recording(sent: Sent, query: unknown, of: object) {
  return (...given: [{ text: string } | string, unknown[]?]) => {
    const [statement, values = []] = given;
    if (typeof statement !== "string") sent.push({ text: statement.text, values });
    return Reflect.apply(query as (...given: unknown[]) => unknown, of, given);
  };
}

async function explain(db: Database, text: string, values: unknown[]): Promise<Plan> {
  const { rows } = await db.$client.query(`explain (analyze, format json) ${text}`, values);
  const steps = flatten(rows[0]["QUERY PLAN"][0].Plan);
  const scans = steps.filter((step) => step["Node Type"].includes("Scan"));
  const rowsOf = (step: Node) =>
    (step["Actual Rows"] + (step["Rows Removed by Filter"] ?? 0)) * step["Actual Loops"];
  return {
    sql: text,
    steps,
    rowsRead: scans.reduce((sum, step) => sum + rowsOf(step), 0),
    scannedWhole: steps
      .filter((s) => s["Node Type"].includes("Seq Scan"))
      .map((s) => s["Relation Name"] ?? ""),
    indexes: steps.flatMap((s) => s["Index Name"] ?? []),
  };
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}
