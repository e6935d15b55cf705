import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "./columns";
import { people, personRole } from "./people";

/** What an admin has set to something else than its default (lib/forum/settings/thresholds.ts names them all). */
export const settings = pgTable("settings", {
  name: text().primaryKey(),
  value: jsonb().notNull(),
  changedById: reference().references(() => people.id, { onDelete: "set null" }),
  changedAt: moment().notNull().defaultNow(),
});

/** An admin's role is taken away by two admins: one proposes it, another agrees. */
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
