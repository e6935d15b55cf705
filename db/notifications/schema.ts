import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { cases } from "../cases/schema";
import { identity, moment, reference } from "../columns";
import { comments } from "../comments/schema";
import { decisions } from "../decisions/schema";
import { scheduledArticles } from "../schedules/schema";
import { personId } from "../tags/schema";
import { threads } from "../threads/schema";

export const notificationKind = pgEnum("notification_kind", [
  "reply",
  "mention",
  "answer",
  "followed",
  "decision",
  "outcome",
  "care",
  "queue",
  "modmail",
  "cases",
  "reminder",
  "searches",
  "numbers",
]);

/** `key` is unique: it keeps an email from being sent twice. */
export const mails = pgTable(
  "mails",
  {
    id: identity(),
    key: text().notNull().unique("mails_are_made_once"),
    personId: personId(),
    kind: notificationKind().notNull(),
    createdAt: moment().notNull().defaultNow(),
    /** Set just before the line that ends the text: from here on the mail server may have the email. */
    handedAt: moment(),
    sentAt: moment(),
    /** Nobody wanted the email any more when it was due, or its address refuses emails for good. */
    droppedAt: moment(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [
    index("mails_by_person").on(t.personId, t.id),
    index("mails_unsent").on(t.createdAt).where(sql`${t.sentAt} is null and ${t.droppedAt} is null`),
  ],
);

/** The state of a case of which an email told a moderator: no later email tells it again. */
export const caseMails = pgTable(
  "case_mails",
  {
    personId: personId(),
    caseId: reference()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    mailId: reference()
      .notNull()
      .references(() => mails.id, { onDelete: "cascade" }),
    harm: integer().notNull(),
    escalated: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.caseId] }),
    index("case_mails_by_case").on(t.caseId),
    index("case_mails_by_mail").on(t.mailId),
  ],
);

/** One for each comment and recipient, for the best of the reasons. `note` is the sentence of a decision, or of a refusal. */
export const notifications = pgTable(
  "notifications",
  {
    id: identity(),
    personId: personId(),
    kind: notificationKind().notNull(),
    threadId: reference().references(() => threads.id, { onDelete: "cascade" }),
    commentId: reference().references(() => comments.id, { onDelete: "cascade" }),
    decisionId: reference().references(() => decisions.id, { onDelete: "cascade" }),
    /** An article that could not be published at its time. */
    scheduledId: reference().references(() => scheduledArticles.id, { onDelete: "cascade" }),
    note: text(),
    createdAt: moment().notNull().defaultNow(),
    seenAt: moment(),
    mailId: reference().references(() => mails.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("people_are_notified_of_a_comment_once")
      .on(t.personId, t.commentId, t.kind)
      .where(sql`${t.commentId} is not null`),
    index("notifications_by_person").on(t.personId, t.id.desc().nullsFirst()),
    index("notifications_by_kind").on(t.personId, t.kind, t.id.desc().nullsFirst()),
    index("notifications_unseen").on(t.personId, t.threadId, t.id).where(sql`${t.seenAt} is null`),
    index("notifications_to_mail")
      .on(t.personId, t.createdAt)
      .where(sql`${t.seenAt} is null and ${t.mailId} is null`),
    // Digests are gathered from the unread notifications of the last days, of all recipients.
    index("notifications_to_gather")
      .on(t.createdAt, t.personId)
      .where(sql`${t.seenAt} is null and ${t.mailId} is null`),
    index("notifications_by_thread").on(t.threadId),
    index("notifications_by_comment").on(t.commentId).where(sql`${t.commentId} is not null`),
    index("notifications_by_decision").on(t.decisionId).where(sql`${t.decisionId} is not null`),
    index("notifications_by_schedule").on(t.scheduledId).where(sql`${t.scheduledId} is not null`),
    index("notifications_by_mail").on(t.mailId).where(sql`${t.mailId} is not null`),
  ],
);

export const mailFrequency = pgEnum("mail_frequency", ["at_once", "daily", "weekly", "never"]);

/** Without a row, the default of lib/forum/notifications/mail/rules.ts holds. */
export const mailPreferences = pgTable(
  "mail_preferences",
  {
    personId: personId(),
    kind: notificationKind().notNull(),
    frequency: mailFrequency().notNull(),
    chosenAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
);

export type NotificationKind = (typeof notificationKind.enumValues)[number];
export type MailFrequency = (typeof mailFrequency.enumValues)[number];

/** One row that all instances share. `problem` is one of MAIL_PROBLEMS. */
export const mailHealth = pgTable(
  "mail_health",
  {
    only: boolean().primaryKey().default(true),
    workedAt: moment(),
    failedAt: moment(),
    failingSince: moment(),
    problem: text(),
  },
  (t) => [
    check("mail_health_is_one_row", sql`${t.only}`),
    check("failing_mail_says_why", sql`(${t.failingSince} is null) = (${t.problem} is null)`),
  ],
);
