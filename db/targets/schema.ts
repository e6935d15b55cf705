import { pgEnum } from "drizzle-orm/pg-core";
import { reference } from "../columns";
import { people } from "../people/schema";

export const targetKind = pgEnum("target_kind", ["thread", "comment", "picture", "person", "mention"]);

/** Not a foreign key: the log of decisions outlives their targets. `ownerId` is null for a mention. */
export const targetColumns = () => ({
  targetKind: targetKind().notNull(),
  targetId: reference().notNull(),
  ownerId: reference().references(() => people.id, { onDelete: "set null" }),
});

export type TargetKind = (typeof targetKind.enumValues)[number];
