import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, reference } from "./columns";
import { people } from "./people";

const personId = () =>
  reference()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

export const sessions = pgTable("sessions", {
  sessionToken: text().primaryKey(),
  userId: personId(),
  expires: moment().notNull(),
});

/** A sign-in by a provider, in the columns the adapter of next-auth expects. */
export const accounts = pgTable(
  "accounts",
  {
    userId: personId(),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    refresh_token: text("refresh_token"),
    access_token: text("access_token"),
    expires_at: integer("expires_at"),
    token_type: text("token_type"),
    scope: text("scope"),
    id_token: text("id_token"),
    session_state: text("session_state"),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] })],
);

/** Sign-in links that wait to be used: `token` is a hash, the link holds what was hashed. */
export const verificationTokens = pgTable(
  "verification_tokens",
  { identifier: text().notNull(), token: text().notNull(), expires: moment().notNull() },
  (t) => [primaryKey({ columns: [t.identifier, t.token] })],
);
