import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { citext, moment } from "../columns";

/**
 * The whole export is read into these tables first, so that a broken file is refused before anything is written. Empty
 * between imports, and unlogged: after a crash the import begins again.
 */
const number = () => bigint({ mode: "number" });

export const stagedAuthors = pgTable("staged_authors", {
  login: text().primaryKey(),
  oldId: number(),
  email: citext(),
  name: text().notNull(),
});

export const stagedTerms = pgTable(
  "staged_terms",
  {
    oldId: number(),
    domain: text().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    parent: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.domain, t.slug] })],
);

/** `fate` says why an item is not imported; null for an item that is. */
export const stagedItems = pgTable(
  "staged_items",
  {
    number: integer().primaryKey(),
    /** The file it was read from, counted from 1. */
    part: integer().notNull().default(1),
    line: integer().notNull(),
    oldId: number(),
    kind: text().notNull(),
    status: text().notNull(),
    locked: boolean().notNull(),
    sticky: boolean().notNull(),
    title: text().notNull(),
    link: text().notNull(),
    guid: text().notNull(),
    slug: text().notNull(),
    /** Those that the post had before it got the present one. */
    oldSlugs: text().array().notNull().default([]),
    excerpt: text().notNull().default(""),
    /** As the blog stored them beside the post: a JSON list. */
    footnotes: text().notNull().default(""),
    /** The attachment that is the post's featured picture. */
    featuredOldId: number(),
    /** What the blog knew about pages that the post embeds. */
    embeds: jsonb().$type<{ url: string; title: string }[]>().notNull().default([]),
    creator: text().notNull(),
    parentOldId: number(),
    at: moment(),
    /** Why the export's own date cannot be right. */
    oddDate: text(),
    /** Nobody could comment any more. */
    lockedThere: boolean().notNull().default(false),
    /** What is different here (lib/import/steps/compare.ts). */
    changes: text().array().notNull().default([]),
    content: text().notNull(),
    pictureUrl: text().notNull(),
    altText: text().notNull(),
    terms: jsonb().$type<{ domain: string; slug: string; name: string }[]>().notNull(),
    fate: text(),
    /** Addresses that lead to the post, or to the page of a picture. */
    paths: text().array().notNull().default([]),
    /** The thread that a moderator merged the post into. */
    threadHere: number(),
  },
  (t) => [index("staged_items_by_old_id").on(t.oldId)],
);

/**
 * `mention` marks a pingback; `astray` says why a named parent is missing, `split` why a comment becomes a thread. Its
 * replies are then `moved`, and their `homeId` is the old number of that comment.
 */
export const stagedComments = pgTable(
  "staged_comments",
  {
    number: number().primaryKey(),
    part: integer().notNull().default(1),
    line: integer().notNull(),
    item: integer().notNull(),
    oldId: number(),
    author: text().notNull(),
    email: citext(),
    url: text().notNull(),
    at: moment(),
    oddDate: text(),
    nameKey: text().notNull().default(""),
    /** By one of the blog's authors, who was not signed in: known by the address and a name of theirs. */
    byAddress: boolean().notNull().default(false),
    /** The comment that an earlier import made of it. */
    here: bigint({ mode: "number" }),
    changes: text().array().notNull().default([]),
    content: text().notNull(),
    approved: text().notNull(),
    kind: text().notNull(),
    parentOldId: number(),
    userId: number(),
    fate: text(),
    mention: boolean().notNull().default(false),
    parent: number(),
    astray: text(),
    position: number(),
    split: text().$type<"question" | "story">(),
    moved: boolean().notNull().default(false),
    homeId: number(),
    /** The thread that a reply goes to, if what it answers is in another thread by now, and the comment above it there. */
    threadHere: number(),
    parentHere: number(),
    /** Letters and digits of a comment that an export of Disqus may have as well. */
    words: text().notNull().default(""),
  },
  (t) => [
    index("staged_comments_by_old_id").on(t.oldId),
    index("staged_comments_by_parent").on(t.parent).where(sql`${t.parent} is not null`),
    index("staged_comments_by_position").on(t.position),
    index("staged_mentions").on(t.number).where(sql`${t.mention}`),
    index("staged_comments_left_out").on(t.fate, t.line).where(sql`${t.fate} is not null`),
    index("staged_comments_astray").on(t.astray, t.line).where(sql`${t.astray} is not null`),
    index("staged_comments_changed").on(t.number).where(sql`${t.changes} <> '{}'`),
    index("staged_comments_moved").on(t.number).where(sql`${t.moved}`),
    index("staged_comments_elsewhere").on(t.position).where(sql`${t.threadHere} is not null`),
  ],
);
