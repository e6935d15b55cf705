import { type SQL, sql } from "drizzle-orm";
import { type PersonRef, refOf } from "./person-ref";

/**
 * Who asked an anonymous question never leaves the database by a read that is everybody's: not as the writer of the
 * thread, and not as the writer of their own replies in it. Every query that names a writer does it by these, with the
 * names that it gives its tables.
 */
const of = (table: string, column: string): SQL => sql`${sql.identifier(table)}.${sql.identifier(column)}`;

/** Whether a row was written by whoever asked the anonymous question it belongs to. */
export function isMasked(row = "c", thread = "t", writer = "writer_id"): SQL<boolean> {
  return sql<boolean>`(${of(thread, "anonymous")} and ${of(row, writer)} = ${of(thread, "writer_id")})`;
}

/** The writer of a thread, who is joined as `person`; null where the question is anonymous. */
export function threadWriter(thread = "threads", person = "people"): SQL<PersonRef | null> {
  return unless(of(thread, "anonymous"), person);
}

/** The writer of a row within a thread, who is joined as `person`; null for the asker of an anonymous question. */
export function writerWithin(names: {
  row: string;
  thread: string;
  person: string;
  writer?: string;
}): SQL<PersonRef | null> {
  return unless(isMasked(names.row, names.thread, names.writer), names.person);
}

/** The same of whichever of both a row names: comment `c`, or where there is none, its thread. */
export function writerOfEither({
  thread,
  person,
}: {
  thread: string;
  person: string;
}): SQL<PersonRef | null> {
  return sql`case when c.id is null then ${threadWriter(thread, person)}
    else ${writerWithin({ row: "c", thread, person })} end`;
}

function unless(masked: SQL, person: string): SQL<PersonRef | null> {
  return sql`case when not ${masked} then ${refOf(person)} end`;
}
