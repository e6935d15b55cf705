import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/** `keep` keeps the words without the name, `withdraw` deletes the words, `erase` everything that can be deleted. */
export const departureWay = pgEnum("departure_way", ["keep", "withdraw", "erase"]);

/** What must be found nowhere after an erasure. */
export interface Traces {
  readonly handles: readonly string[];
  readonly email: string | null;
  readonly name: string | null;
  /** Slugs of threads whose words are gone. */
  readonly slugs: readonly string[];
  /** Some words of each post, up to a limit (db/departures/traces.ts). */
  readonly passages: readonly string[];
  readonly pictures: readonly string[];
  /** Of exports. */
  readonly files: readonly string[];
}

/** `left` is empty if nothing was found. Places are names of columns, stores and counts: never the words themselves. */
export interface Proof {
  readonly at: string;
  readonly columns: number;
  readonly rows: number;
  readonly passages: number;
  readonly pictures: number;
  readonly left: readonly string[];
}

/**
 * One row for each wish to leave. `seed` yields the link of the email, but only with the server's secret; `token` is the
 * hash of that link. `traces` is set from the first step of an erasure until its proof.
 */
export const departures = pgTable(
  "departures",
  {
    id: identity(),
    personId: reference().references(() => people.id, { onDelete: "set null" }),
    way: departureWay().notNull(),
    seed: text(),
    token: text().unique("departures_have_one_token"),
    askedAt: moment().notNull().defaultNow(),
    tokenExpires: moment().notNull(),
    confirmedAt: moment(),
    dueAt: moment(),
    cancelledAt: moment(),
    /** The admin who erases at the member's request, and why. */
    askedById: reference().references(() => people.id, { onDelete: "set null" }),
    reason: text(),
    /** The person came back with a restored database. */
    again: boolean().notNull().default(false),
    begunAt: moment(),
    traces: jsonb().$type<Traces>(),
    provedAt: moment(),
    proof: jsonb().$type<Proof>(),
  },
  (t) => [
    check("confirmed_departures_have_a_day", sql`(${t.confirmedAt} is null) = (${t.dueAt} is null)`),
    check("departures_end_once", sql`${t.cancelledAt} is null or ${t.begunAt} is null`),
    uniqueIndex("people_leave_once")
      .on(t.personId)
      .where(sql`${t.cancelledAt} is null and ${t.provedAt} is null`),
    index("departures_due")
      .on(t.dueAt)
      .where(sql`${t.confirmedAt} is not null and ${t.cancelledAt} is null and ${t.provedAt} is null`),
    index("departures_by_person").on(t.personId, t.id),
    index("departures_by_admin").on(t.askedById).where(sql`${t.askedById} is not null`),
  ],
);

/** The hashes of all who were erased; the same list is in a file outside the database (lib/forum/people/departures/list.ts). */
export const erasures = pgTable("erasures", {
  digest: text().primaryKey(),
  way: departureWay().notNull(),
  erasedAt: moment().notNull(),
});

export type DepartureWay = (typeof departureWay.enumValues)[number];
