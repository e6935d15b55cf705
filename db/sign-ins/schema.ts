import { bigint, boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea, moment, reference } from "../columns";
import { people } from "../people/schema";

const personId = () =>
  reference()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/**
 * `sessionToken` is the hash of the token in the cookie (lib/forum/people/sign-ins/secrets.ts), under the name that next-auth
 * expects. `id` names a session in a list; `device` is where it began: "Firefox on Linux".
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
 * Sign-in emails that wait to be used. `token`, `code` and `browser` are hashes: of what the link holds, of the six
 * digits in the same email, and of the cookie of the browser that asked. `seed` yields link and code again, but only
 * with the secret of the server. `attempts` counts wrong codes in the browser that asked, `attemptsByLink` those typed
 * on the page of the link. With `byLinkOnly` the code works on that page alone. With `anyBrowser` the link signs in
 * wherever it is opened.
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

/**
 * Keys by which members sign in. `id` and `publicKey` are what the member's device made; `counter` is how often it says
 * that the key was used, 0 for ever where it does not count; `device` is what it was added on: "Chrome on Linux".
 */
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

/**
 * What a passkey has to sign, once: hashes of the challenge and of the cookie of the browser that asked for it.
 * `personId` is who adds a passkey; null where somebody signs in.
 */
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
