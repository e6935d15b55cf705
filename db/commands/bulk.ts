import { getTableName, sql, type Table } from "drizzle-orm";
import type { Tx } from "../transaction";

/**
 * Inserts many rows of the same columns by one statement with one parameter, in their order, their ids as they are.
 * Building a statement with a parameter for each value costs more than the insert itself.
 */
export async function insertInBulk<Row extends object>(
  tx: Tx,
  table: Table,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = sql.raw(columns.map((column) => `"${snakeCase(column)}"`).join(", "));
  const name = sql.raw(getTableName(table));
  const values = JSON.stringify(rows.map((row) => renamed(row)));
  await tx.execute(sql`
    insert into ${name} (${names}) overriding system value
    select ${names} from jsonb_populate_recordset(null::${name}, ${values}::jsonb)`);
}

function renamed(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [snakeCase(column), value]));
}

function snakeCase(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
