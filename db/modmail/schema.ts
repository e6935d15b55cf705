import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text } from "drizzle-orm/pg-core";
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
    title: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    lastAt: moment().notNull().defaultNow(),
    /** When the member wrote the first message that no moderator has answered. */
    unansweredSince: moment(),
    /** When a moderator last wrote. */
    answeredAt: moment(),
    /** Set by a moderator if the member needs no answer; the member's next message clears it. */
    closedAt: moment(),
    closedById: reference().references(() => people.id, { onDelete: "set null" }),
    /** When the member last read it. */
    seenAt: moment(),
  },
  (t) => [
    check("unanswered_modmails_are_open", sql`${t.unansweredSince} is null or ${t.closedAt} is null`),
    index("modmails_by_person").on(t.personId, t.lastAt, t.id),
    index("modmails_latest").on(t.lastAt, t.id),
    index("modmails_unanswered").on(t.unansweredSince, t.id).where(sql`${t.unansweredSince} is not null`),
    index("modmails_unanswered_by_person").on(t.personId).where(sql`${t.unansweredSince} is not null`),
    index("modmails_unseen")
      .on(t.personId)
      .where(sql`${t.answeredAt} is not null and (${t.seenAt} is null or ${t.seenAt} < ${t.answeredAt})`),
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
    /** What the writer was then, not now. */
    byModerator: boolean().notNull(),
    text: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("modmail_messages_by_modmail").on(t.modmailId, t.id),
    index("modmail_messages_by_moderator").on(t.modmailId, t.id).where(sql`${t.byModerator}`),
    index("modmail_messages_by_writer").on(t.writerId, t.id),
  ],
);
