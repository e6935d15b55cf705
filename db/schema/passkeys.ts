import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { bytea, moment, reference } from "./columns";
import { people } from "./people";

const personId = () => reference().references(() => people.id, { onDelete: "cascade" });

/**
 * Keys by which members sign in. `id` and `publicKey` are what the member's device made; `counter` is how often it says
 * that the key was used, 0 for ever where it does not count; `device` is what it was added on: "Chrome on Linux".
 */
export const passkeys = pgTable(
  "passkeys",
  {
    id: text().primaryKey(),
    personId: personId().notNull(),
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
    personId: personId(),
    expires: moment().notNull(),
  },
  (t) => [index("passkey_challenges_by_person").on(t.personId)],
);
