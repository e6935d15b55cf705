import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, reference } from "./columns";
import { people } from "./people";

const personId = () =>
  reference()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/** `id` names a session in a list, where its token must not stand; `device` is what it was begun on: "Firefox on Linux". */
export const sessions = pgTable(
  "sessions",
  {
    id: bigint({ mode: "number" }).notNull().unique("sessions_have_a_number").generatedAlwaysAsIdentity(),
    sessionToken: text().primaryKey(),
    userId: personId(),
    expires: moment().notNull(),
    device: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index("sessions_by_person").on(t.userId, t.id)],
);

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

/**
 * Sign-in links that wait to be used. All three secrets are kept as hashes: `token` of what the link holds, `code` of
 * the six digits in the same mail, `browser` of the cookie of the browser that asked. `attempts` counts wrong codes.
 */
export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text().notNull(),
    token: text().notNull().unique("links_have_one_token"),
    code: text(),
    browser: text(),
    attempts: integer().notNull().default(0),
    expires: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.identifier, t.token] }),
    index("links_by_browser").on(t.browser, t.createdAt.desc().nullsFirst()),
  ],
);
