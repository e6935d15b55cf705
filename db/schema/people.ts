import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, moment } from "./columns";

export const personRole = pgEnum("person_role", ["member", "author", "moderator", "admin"]);

/**
 * Everybody who writes here, and next-auth's users. A guest of an imported blog is a person whose address was
 * never verified: signing in by that address claims what stands under it. `email` is private: no query for a
 * page selects it.
 */
export const people = pgTable(
  "people",
  {
    id: identity(),
    handle: citext().notNull().unique("handles_are_taken_once"),
    name: text(),
    about: text(),
    role: personRole().notNull().default("member"),
    email: citext().unique("addresses_belong_to_one_person"),
    emailVerified: moment(),
    joinedAt: moment().notNull().defaultNow(),
    suspendedUntil: moment(),
    silencedUntil: moment(),
  },
  (t) => [
    check("handles_are_words", sql`${t.handle} ~ '^[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$'`),
    index("people_by_role").on(t.role).where(sql`${t.role} <> 'member'`),
  ],
);

export type PersonRole = (typeof personRole.enumValues)[number];
