import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * A cursor says where a page of a list ended: the values that its last row was sorted by, as they were, and the row's
 * id ("1764467440123456_52"). The list goes on behind these values wherever that row is by then.
 */
const FORMS = {
  id: "[1-9]\\d{0,14}",
  count: "\\d{1,9}",
  flag: "[01]",
  /** Microseconds since 1970. */
  moment: "\\d{1,16}",
  number: "-?\\d{1,9}(?:\\.\\d{1,17})?(?:e-\\d{1,2})?",
  /** An exact number of Postgres. */
  decimal: "-?\\d{1,18}(?:\\.\\d{1,6})?",
  /** A comment's path (db/comments/schema.ts) in hexadecimal digits. */
  path: "(?:[\\da-f]{24}){1,32}",
} as const;

export type Form = keyof typeof FORMS;

/** Cursors of public lists. An id alone means "after this row", wherever the row is now. */
export const PUBLIC_CURSOR = `(?:(?:${FORMS.moment}|${FORMS.number})_)?${FORMS.id}|${FORMS.path}`;

const LONGEST_CURSOR = 800;

export function readCursor(forms: readonly Form[], cursor: string | undefined): string[] | null {
  if (cursor === undefined || cursor.length > LONGEST_CURSOR) return null;
  const read = new RegExp(`^${forms.map((form) => `(${FORMS[form]})`).join("_")}$`).exec(cursor);
  return read ? read.slice(1) : null;
}

export const writeCursor = (values: readonly (string | number)[]): string => values.join("_");

/** The order of a list, all columns in one direction, so that a comparison of rows is a range of the list's index. */
export interface Keyset {
  readonly columns: readonly (readonly [column: SQLWrapper, form: Form])[];
  readonly id: SQLWrapper;
  readonly descending?: true;
}

export const cursorOf = ({ columns }: Keyset): SQL<string> =>
  sql<string>`concat_ws('_', ${list(columns.map(([column, form]) => TEXTS[form](column)))})`;

export const orderOf = ({ columns, descending }: Keyset): SQL =>
  list(columns.map(([column]) => (descending ? sql`${column} desc` : sql`${column}`)));

/** Rows after the cursor; all rows if the cursor is missing or cannot be read. */
export function isAfter({ columns, descending }: Keyset, cursor: string | undefined): SQL {
  const values = valuesIn(columns, cursor);
  if (!values) return sql`true`;
  return sql`${row(columns)} ${descending ? sql`<` : sql`>`} (${list(values)})`;
}

/**
 * The row at the cursor or, if it is not in the list any more, the nearest before it: `where` and `order` find it as
 * the first row. Null if the cursor cannot be read.
 */
export function atOrBefore(keyset: Keyset, cursor: string): { where: SQL; order: SQL } | null {
  const { columns, id, descending } = keyset;
  const values = valuesIn(columns, cursor);
  const order = list(columns.map(([column]) => (descending ? sql`${column}` : sql`${column} desc`)));
  if (values)
    return { where: sql`${row(columns)} ${descending ? sql`>=` : sql`<=`} (${list(values)})`, order };
  const [old] = readCursor(["id"], cursor) ?? [];
  return old ? { where: sql`${id} = ${old}::bigint`, order } : null;
}

export const valueIn = (form: Form, text: string): SQL => VALUES[form](text);

function valuesIn(columns: Keyset["columns"], cursor: string | undefined): SQL[] | null {
  const forms = columns.map(([, form]) => form);
  const texts = readCursor(forms, cursor);
  return texts && forms.map((form, index) => valueIn(form, texts[index] ?? ""));
}

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
const row = (columns: Keyset["columns"]): SQL => sql`(${list(columns.map(([column]) => sql`${column}`))})`;

const asText = (column: SQLWrapper) => sql`${column}::text`;
const TEXTS: Record<Form, (column: SQLWrapper) => SQL> = {
  id: asText,
  count: asText,
  flag: (column) => sql`${column}::int::text`,
  moment: (column) => sql`(extract(epoch from ${column}) * 1000000)::bigint::text`,
  number: asText,
  decimal: asText,
  path: (column) => sql`encode(${column}, 'hex')`,
};

const VALUES: Record<Form, (text: string) => SQL> = {
  id: (text) => sql`${text}::bigint`,
  count: (text) => sql`${text}::int`,
  flag: (text) => sql`${text === "1"}::boolean`,
  moment: (text) => sql`${isoOf(text)}::timestamptz`,
  number: (text) => sql`${text}::float8`,
  decimal: (text) => sql`${text}::numeric`,
  path: (text) => sql`${Buffer.from(text, "hex")}::bytea`,
};

const MICROS_A_MILLI = 1_000n;

/** A Date holds milliseconds only. */
function isoOf(micros: string): string {
  const whole = BigInt(micros);
  const millis = new Date(Number(whole / MICROS_A_MILLI)).toISOString();
  return millis.replace("Z", `${String(whole % MICROS_A_MILLI).padStart(3, "0")}Z`);
}
