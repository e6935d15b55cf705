import { pgEnum } from "drizzle-orm/pg-core";
import { reference } from "../columns";
import { people } from "../people/schema";

/** What can be flagged and decided about; a picture stands in a text, a mention under a thread. */
export const targetKind = pgEnum("subject_kind", ["thread", "comment", "picture", "person", "mention"]);

/**
 * The thing that a row is about, by its own number. Not a foreign key: the log of what was decided outlives what it
 * was decided about. `ownerId` is whose it is; null for a mention, which is nobody's here.
 */
export const targetColumns = () => ({
  subjectKind: targetKind().notNull(),
  subjectId: reference().notNull(),
  ownerId: reference().references(() => people.id, { onDelete: "set null" }),
});

export type TargetKind = (typeof targetKind.enumValues)[number];
