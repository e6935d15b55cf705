import { bigint, boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea, moment, reference } from "../columns";
import { people } from "../people/schema";

const personId = () =>
  reference()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/**
 * `sessionToken` is a hash (lib/forum/people/sign-ins/secrets.ts), under next-auth's name. `id` names a session in
 * lists.
 */
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
 * `token`, `code` and `browser` are hashes: of the link's token, the email's six digits, and the cookie of the browser
 * that asked. `seed` yields link and code again, but only with the server's secret. `attempts` counts wrong codes in
 * the browser that asked, `attemptsByLink` on the link's page; with `byLinkOnly` the code works on that page alone.
 */
export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text().notNull(),
    token: text().notNull().unique("links_have_one_token"),
    code: text(),
    browser: text(),
    seed: text(),
    byLinkOnly: boolean().notNull().default(false),
    anyBrowser: boolean().notNull().default(false),
    attempts: integer().notNull().default(0),
    attemptsByLink: integer().notNull().default(0),
    sendings: integer().notNull().default(1),
    sentAt: moment().notNull().defaultNow(),
    expires: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.identifier, t.token] }),
    index("links_by_browser").on(t.browser, t.createdAt.desc().nullsFirst()),
  ],
);

const holderId = () => reference().references(() => people.id, { onDelete: "cascade" });

/** `id` and `publicKey` come from the member's device; `counter` is always 0 on devices that do not count. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: text().primaryKey(),
    personId: holderId().notNull(),
    publicKey: bytea().notNull(),
    counter: bigint({ mode: "number" }).notNull(),
    transports: text().array().notNull(),
    device: text(),
    createdAt: moment().notNull().defaultNow(),
    usedAt: moment(),
  },
  (t) => [index("passkeys_by_person").on(t.personId, t.createdAt)],
);

/** Hashes of the challenge and of the browser's cookie. `personId` is who adds a passkey; null for a sign-in. */
export const passkeyChallenges = pgTable(
  "passkey_challenges",
  {
    challenge: text().primaryKey(),
    browser: text().notNull(),
    personId: holderId(),
    expires: moment().notNull(),
  },
  (t) => [index("passkey_challenges_by_person").on(t.personId)],
);
