import { eq, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { type PersonRef, personRef, refOf } from "../people/person-ref";
import { people } from "../people/schema";
import type { threads } from "./schema";

/** Who wrote an article that somebody else published. */
export type GuestAuthor =
  | { readonly person: PersonRef }
  | { readonly person: null; readonly name: string; readonly url: string | null };

export type GuestColumns = Required<Pick<typeof threads.$inferInsert, "guestId" | "guestName" | "guestUrl">>;

export const NO_GUEST: GuestColumns = { guestId: null, guestName: null, guestUrl: null };

export const guestAuthor = sql<GuestAuthor | null>`case
  when threads.guest_name is not null
    then json_build_object('person', null, 'name', threads.guest_name, 'url', threads.guest_url)
  when threads.guest_id is not null
    then (select json_build_object('person', ${refOf("g")}) from people g where g.id = threads.guest_id) end`;

/** As the form takes it: "@ana", or a name. */
export const typedGuest = (table: "threads" | "scheduled_articles") => {
  const t = sql.identifier(table);
  return sql<string>`coalesce(${t}.guest_name, (select '@' || g.handle from people g where g.id = ${t}.guest_id), '')`;
};

export async function findGuestMember(
  handle: string,
  from: Pick<Database, "select"> = database(),
): Promise<(PersonRef & { id: number; hasLeft: boolean }) | null> {
  const [row] = await from
    .select({ ...personRef, id: people.id, hasLeft: sql<boolean>`${people.erasedAt} is not null` })
    .from(people)
    .where(eq(people.handle, handle));
  return row ?? null;
}
