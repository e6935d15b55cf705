import { stagedAuthors, stagedComments, stagedItems, stagedTerms } from "../schema";
import type { Tx } from "../transaction";
import { insertInBulk } from "./bulk";

export type StagedRows = {
  authors: (typeof stagedAuthors.$inferInsert)[];
  terms: (typeof stagedTerms.$inferInsert)[];
  items: (typeof stagedItems.$inferInsert)[];
  comments: (typeof stagedComments.$inferInsert)[];
};

export async function clearStaging(tx: Tx): Promise<void> {
  await tx.execute("truncate staged_authors, staged_terms, staged_items, staged_comments");
}

/** Puts a piece of an export aside. An author or a term that comes twice is the same one. */
export async function insertStaged(tx: Tx, { authors, terms, items, comments }: StagedRows): Promise<void> {
  if (authors.length > 0) await tx.insert(stagedAuthors).values(authors).onConflictDoNothing();
  if (terms.length > 0) await tx.insert(stagedTerms).values(terms).onConflictDoNothing();
  await insertInBulk(tx, stagedItems, items);
  await insertInBulk(tx, stagedComments, comments);
}
