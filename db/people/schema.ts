import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { citext, identity, moment, reference } from "../columns";

export const personRole = pgEnum("person_role", ["member", "author", "moderator", "admin"]);
export const distanceUnit = pgEnum("distance_unit", ["km", "miles"]);

/**
 * Also next-auth's users. A guest's address was never verified: signing in by that address claims the posts.
 * `email` is private: no query for a page selects it.
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
    limitedUntil: moment(),
    /** 0 to 3 (lib/forum/people/trust/steps.ts). */
    trust: integer().notNull().default(0),
    /** A trigger counts this as `lastSeenAt` moves to another day. */
    daysHere: integer().notNull().default(1),
    /** To half a day; a trigger keeps it. */
    lastSeenAt: moment().notNull().defaultNow(),
    importedAt: moment(),
    guest: boolean()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`${people.importedAt} is not null and ${people.emailVerified} is null and ${people.role} = 'member'`,
      ),
    /** Null for the unit of the browser's language. */
    distanceUnit: distanceUnit(),
    /** The folds of handle and name (lib/forum/people/fold.ts), and the version of folding; 0 for none. */
    handleFold: text(),
    nameFold: text(),
    foldVersion: smallint().notNull().default(0),
  },
  (t) => [
    // Completion of "@..." by handle and by name: `text_pattern_ops` serves LIKE 'abc%' in any collation.
    index("people_by_handle_prefix").on(sql`lower(${t.handle}::text) text_pattern_ops`),
    index("people_by_name_prefix")
      .on(sql`lower(${t.name}) text_pattern_ops`)
      .where(sql`${t.name} is not null`),
    check("steps_of_trust_are_four", sql`${t.trust} between 0 and 3`),
    check("handles_are_words", sql`${t.handle} ~ '^[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$'`),
    index("people_by_handle_fold").on(t.handleFold),
    index("people_by_staff_name").on(t.nameFold).where(sql`${t.role} <> 'member'`),
    index("people_by_fold_version").on(t.foldVersion, t.id),
    index("people_by_role").on(t.role).where(sql`${t.role} <> 'member'`),
    index("people_by_joining").on(t.joinedAt).where(sql`${t.importedAt} is null and ${t.email} is not null`),
  ],
);

/** Nobody else can take a former handle until `keptUntil`; until then the handle redirects. */
export const formerHandles = pgTable(
  "former_handles",
  {
    handle: citext().primaryKey(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    keptUntil: moment().notNull(),
  },
  (t) => [index("former_handles_by_person").on(t.personId)],
);

export type PersonRole = (typeof personRole.enumValues)[number];
export type DistanceUnit = (typeof distanceUnit.enumValues)[number];

/** Removing an admin's role takes two admins: one proposes, another agrees. */
export const roleProposals = pgTable(
  "role_proposals",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: personRole().notNull(),
    proposedById: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    agreedById: reference().references(() => people.id, { onDelete: "cascade" }),
    closedAt: moment(),
  },
  (t) => [
    uniqueIndex("roles_are_proposed_once").on(t.personId).where(sql`${t.closedAt} is null`),
    index("role_proposals_by_proposer").on(t.proposedById),
  ],
);
