import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

/** `writtenAt` is when this version was written, `createdAt` when an edit replaced it. No `title` for a comment. */
export const edits = pgTable(
  "edits",
  {
    id: identity(),
    threadId: reference().references(() => threads.id, { onDelete: "cascade" }),
    commentId: reference().references(() => comments.id, { onDelete: "cascade" }),
    editorId: reference()
      .notNull()
      .references(() => people.id),
    title: text(),
    body: jsonb().notNull(),
    bodyText: text().notNull(),
    writtenAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    /** Somebody changed the text on the old blog, and another import brought it in. */
    imported: boolean().notNull().default(false),
  },
  (t) => [
    check("one_text_is_edited", sql`num_nonnulls(${t.threadId}, ${t.commentId}) = 1`),
    index("edits_by_thread").on(t.threadId, t.id).where(sql`${t.threadId} is not null`),
    // Pictures of earlier versions (db/migrations/0008_pictures.sql).
    index("edits_by_picture")
      .using("gin", sql`jsonb_path_query_array(${t.body}, 'strict $.**.src') jsonb_path_ops`)
      .where(sql`${t.body}::text like '%/uploads/%'`),
    index("edits_by_file")
      .using("gin", sql`jsonb_path_query_array(${t.body}, 'strict $.**.href') jsonb_path_ops`)
      .where(sql`${t.body}::text like '%"href": "/uploads/%'`),
    index("edits_by_editor").on(t.editorId, t.id),
    index("edits_by_comment").on(t.commentId, t.id).where(sql`${t.commentId} is not null`),
  ],
);
