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

/** Runs `read` and then explains, with ANALYZE, each statement it sent. */
export async function explained(db: Database, read: () => Promise<unknown>): Promise<Plan[]> {
  const sent: { text: string; values: unknown[] }[] = [];
  const pool = db.$client;
  const query = pool.query;
  const record = (...given: [{ text: string }, unknown[]?]) => {
    sent.push({ text: given[0].text, values: given[1] ?? [] });
    return Reflect.apply(query, pool, given);
  };
  pool.query = record as typeof query;
  try {
    await read();
  } finally {
    pool.query = query;
  }
  return Promise.all(sent.map(({ text, values }) => explain(db, text, values)));
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
