import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { citext, identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { threadKind, threads } from "../threads/schema";

export const tagGroup = pgEnum("tag_group", ["injury", "body_part", "treatment", "topic"]);

export const tags = pgTable(
  "tags",
  {
    id: identity(),
    slug: text().notNull().unique("tag_slugs_are_taken_once"),
    name: text().notNull(),
    group: tagGroup().notNull(),
    parentId: reference().references((): AnyPgColumn => tags.id),
    description: text().notNull().default(""),
    threadCount: integer().notNull().default(0),
  },
  (t) => [
    check("tag_slugs_are_words", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("tags_are_not_their_own_parent", sql`${t.parentId} <> ${t.id}`),
    index("tags_by_parent").on(t.parentId),
  ],
);

/** Includes the tag's own name and slug: "IT band", "ITB", "iliotibial band syndrome" -> itbs. */
export const tagAliases = pgTable(
  "tag_aliases",
  {
    alias: citext().primaryKey(),
    tagId: reference()
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (t) => [index("aliases_by_tag").on(t.tagId)],
);

/**
 * Triggers copy the thread's sort keys, so that every tab is one index range. `chosen` or implied: ITBS implies knee.
 */
export const threadTags = pgTable(
  "thread_tags",
  {
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    tagId: reference()
      .notNull()
      .references(() => tags.id),
    chosen: boolean().notNull().default(true),
    position: integer().notNull().default(0),
    kind: threadKind().notNull(),
    listed: boolean().notNull(),
    answered: boolean().notNull(),
    lastActivityAt: moment().notNull(),
    helpfulCount: integer().notNull(),
    meTooCount: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.tagId] }),
    index("tag_latest")
      .on(t.tagId, t.lastActivityAt.desc().nullsFirst(), t.threadId.desc().nullsFirst())
      .where(sql`${t.listed}`),
    index("tag_newest").on(t.tagId, t.threadId.desc().nullsFirst()).where(sql`${t.listed}`),
    index("tag_stories")
      .on(t.tagId, t.lastActivityAt.desc().nullsFirst(), t.threadId.desc().nullsFirst())
      .where(sql`${t.listed} and ${t.kind} = 'story'`),
    index("tag_unanswered")
      .on(t.tagId, t.meTooCount.desc().nullsFirst(), t.threadId.desc().nullsFirst())
      .where(sql`${t.listed} and ${t.kind} = 'question' and not ${t.answered}`),
    index("tag_top")
      .on(t.tagId, t.helpfulCount.desc().nullsFirst(), t.threadId.desc().nullsFirst())
      .where(sql`${t.listed}`),
  ],
);

export type TagGroup = (typeof tagGroup.enumValues)[number];

export const personId = () =>
  reference()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

export const tagFollows = pgTable(
  "tag_follows",
  {
    personId: personId(),
    tagId: reference()
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.tagId] }), index("tag_follows_by_tag").on(t.tagId)],
);
