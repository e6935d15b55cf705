import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

/** `data` is the event as lib/events/event.ts defines it. */
export const events = pgTable(
  "events",
  {
    id: identity(),
    name: text().notNull(),
    threadId: reference().references(() => threads.id, { onDelete: "cascade" }),
    data: jsonb().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("events_by_thread").on(t.threadId, t.id),
    index("short_lived_events")
      .on(t.name, t.createdAt)
      .where(
        sql`${t.name} in ('draft.saved', 'draft.discarded', 'thread.visited', 'sign_in.requested', 'people.notified', 'inbox.seen', 'mail.begun', 'mail.handed_over', 'mail.sent', 'mail.postponed', 'mail.dropped', 'digests.due', 'check_ins.sent')`,
      ),
  ],
);

export const auditEntries = pgTable(
  "audit_entries",
  {
    eventId: reference()
      .primaryKey()
      .references(() => events.id, { onDelete: "cascade" }),
    operation: text().notNull(),
    actorId: reference().references(() => people.id, { onDelete: "set null" }),
    actedAs: text().notNull(),
    source: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index("audit_by_actor").on(t.actorId, t.eventId)],
);

/** Makes a form that was sent twice run once: the key is the form's own, the event is its result. */
export const submissions = pgTable(
  "submissions",
  {
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    key: uuid().notNull(),
    eventId: reference().references(() => events.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] }), index("submissions_by_age").on(t.createdAt)],
);
