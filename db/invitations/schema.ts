import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { citext, identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/** `seed` yields the link of the email, which signs in its address once; `token` is the hash of that link. */
export const invitations = pgTable(
  "invitations",
  {
    id: identity(),
    email: citext().notNull(),
    seed: text().notNull(),
    token: text().notNull().unique("invitations_have_one_token"),
    invitedById: reference().references(() => people.id, { onDelete: "set null" }),
    invitedAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    usedAt: moment(),
    personId: reference().references(() => people.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("people_are_invited_once")
      .on(t.email)
      .where(sql`${t.revokedAt} is null and ${t.usedAt} is null`),
    index("invitations_by_inviter").on(t.invitedById).where(sql`${t.invitedById} is not null`),
    index("invitations_by_person").on(t.personId).where(sql`${t.personId} is not null`),
  ],
);
