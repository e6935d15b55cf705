import { inArray } from "drizzle-orm";
import { type Database, database } from "../client";
import { wordCounts } from "../schema";

export type WordCount = typeof wordCounts.$inferSelect;

/** How often each of these words stood in spam and in what was not; with the empty word, how many texts there were. */
export function listWordCounts(
  words: readonly string[],
  from: Pick<Database, "select"> = database(),
): Promise<WordCount[]> {
  return from
    .select()
    .from(wordCounts)
    .where(inArray(wordCounts.word, ["", ...words]));
}
