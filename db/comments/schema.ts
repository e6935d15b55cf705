import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { bytea, identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

/**
 * `path` is one 12-byte segment (created_at in ms, id) for each comment from the top-level one down to this one, so
 * that a subtree, and the whole tree by time, is one range of `comments_by_path`. A path stops growing at 32 segments:
 * deeper replies are sorted by time under the 32nd, and keep their true parent and depth. Triggers set `depth`,
 * `rootId`, `path`, `byAuthor` and the counts.
 */
export const comments = pgTable(
  "comments",
  {
    id: identity(),
    threadId: reference()
      .notNull()
      .references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
    parentId: reference(),
    writerId: reference()
      .notNull()
      .references(() => people.id),
    body: jsonb().notNull(),
    bodyText: text().notNull(),
    rootId: reference().notNull().default(0),
    depth: integer().notNull().default(0),
    path: bytea().notNull().default(sql`''::bytea`),
    byAuthor: boolean().notNull().default(false),
    replyCount: integer().notNull().default(0),
    helpfulCount: integer().notNull().default(0),
    createdAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    hiddenAt: moment(),
    removedAt: moment(),
    withdrawnAt: moment(),
    oldId: bigint({ mode: "number" }),
    /** The first of the comments that answer several questions at once. */
    sharedId: reference(),
    /** The comment only links to an earlier answer, so the search leaves it out. */
    pointer: boolean().notNull().default(false),
    /** What lib/forum/content/comments/asking found; null until a job has looked at an older comment. */
    isQuestion: boolean(),
    outdatedAt: moment(),
    newerId: reference(),
    promotedId: reference().references((): AnyPgColumn => threads.id, { onDelete: "set null" }),
    shown: boolean()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`${comments.hiddenAt} is null and ${comments.removedAt} is null and ${comments.withdrawnAt} is null and ${comments.promotedId} is null`,
      ),
    /** Lower bound of Wilson's interval (80 %), negated so that (bestRank, id) ascends: best first, ties by id. */
    bestRank: doublePrecision()
      .notNull()
      .generatedAlwaysAs(
        (): SQL => sql`-wilson_lower_bound(${comments.helpfulCount}, ${comments.helpfulCount})`,
      ),
  },
  (t) => [
    unique("comments_name_their_thread").on(t.id, t.threadId),
    foreignKey({
      name: "comments_stay_in_their_thread",
      columns: [t.parentId, t.threadId],
      foreignColumns: [t.id, t.threadId],
    }),
    foreignKey({
      name: "shared_answers_have_a_first",
      columns: [t.sharedId],
      foreignColumns: [t.id],
    }).onDelete("set null"),
    foreignKey({ name: "newer_answers_are_comments", columns: [t.newerId], foreignColumns: [t.id] }).onDelete(
      "set null",
    ),
    check("comments_do_not_answer_themselves", sql`${t.parentId} <> ${t.id}`),
    check("comment_counts_are_not_negative", sql`least(${t.replyCount}, ${t.helpfulCount}) >= 0`),
    uniqueIndex("comments_by_path").on(t.threadId, t.path),
    index("top_level_by_path").on(t.threadId, t.path).where(sql`${t.depth} = 0`),
    index("top_level_by_best").on(t.threadId, t.bestRank, t.id).where(sql`${t.depth} = 0`),
    index("comments_by_time").on(t.threadId, t.createdAt, t.id),
    index("author_replies").on(t.threadId, t.path).where(sql`${t.byAuthor} and ${t.shown}`),
    index("author_replies_newest")
      .on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.byAuthor} and ${t.shown}`),
    index("shared_answers").on(t.sharedId).where(sql`${t.sharedId} is not null`),
    index("comments_by_newer").on(t.newerId).where(sql`${t.newerId} is not null`),
    index("comments_by_promoted").on(t.promotedId).where(sql`${t.promotedId} is not null`),
    index("comments_by_picture")
      .using("gin", sql`jsonb_path_query_array(${t.body}, 'strict $.**.src') jsonb_path_ops`)
      .where(sql`${t.body}::text like '%/uploads/%'`),
    index("comments_by_writer").on(t.writerId, t.id.desc().nullsFirst()).where(sql`${t.shown}`),
    index("comments_of_writer").on(t.writerId, t.id),
    index("hidden_comments").on(t.threadId, t.id).where(sql`${t.hiddenAt} is not null`),
    index("comments_by_age").on(t.createdAt).where(sql`${t.shown}`),
    index("comments_by_parent").on(t.parentId).where(sql`${t.parentId} is not null`),
    index("comments_by_old_id").on(t.oldId).where(sql`${t.oldId} is not null`),
    uniqueIndex("comments_are_imported_once").on(t.threadId, t.oldId).where(sql`${t.oldId} is not null`),
  ],
);
