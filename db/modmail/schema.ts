import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/** A private thread between one member and all moderators. */
export const modmails = pgTable(
  "modmails",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    subject: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    lastAt: moment().notNull().defaultNow(),
    /** Whether a moderator wrote last. */
    answered: boolean().notNull(),
    /** Set by a moderator who needs no answer; a new message of the member clears it. */
    settledAt: moment(),
    /** When the member last opened it. */
    seenAt: moment(),
  },
  (t) => [
    index("modmails_by_person").on(t.personId, t.lastAt.desc(), t.id.desc()),
    index("modmails_waiting").on(t.lastAt, t.id).where(sql`not ${t.answered} and ${t.settledAt} is null`),
    index("modmails_latest").on(t.lastAt.desc(), t.id.desc()),
  ],
);

export const modmailMessages = pgTable(
  "modmail_messages",
  {
    id: identity(),
    modmailId: reference()
      .notNull()
      .references(() => modmails.id, { onDelete: "cascade" }),
    writerId: reference().references(() => people.id, { onDelete: "set null" }),
    byModerator: boolean().notNull(),
    text: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("modmail_messages_by_modmail").on(t.modmailId, t.id),
    index("modmail_messages_by_writer").on(t.writerId).where(sql`${t.writerId} is not null`),
  ],
);
