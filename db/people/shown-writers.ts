import { type SQL, sql } from "drizzle-orm";
import { type PersonRef, refOf } from "./person-ref";

/**
 * The asker of an anonymous question must never leave the database in a public read, neither as the writer of the
 * thread nor of replies in it. Every query that names a writer uses these functions.
 */
const of = (table: string, column: string): SQL => sql`${sql.identifier(table)}.${sql.identifier(column)}`;

export function isMasked(row = "c", thread = "t", writer = "writer_id"): SQL<boolean> {
  return sql<boolean>`(${of(thread, "anonymous")} and ${of(row, writer)} = ${of(thread, "writer_id")})`;
}

export function threadWriter(thread = "threads", person = "people"): SQL<PersonRef | null> {
  return unless(of(thread, "anonymous"), person);
}

export function writerWithin(names: {
  row: string;
  thread: string;
  person: string;
  writer?: string;
}): SQL<PersonRef | null> {
  return unless(isMasked(names.row, names.thread, names.writer), names.person);
}

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
