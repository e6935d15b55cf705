import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { type FoundAnswer, findAnswers } from "@/lib/search/find-answers";
import { importedArticle } from "./candidates";
import type { Finder, StrengthFinder } from "./measure";

/** The forum's own finder, as the page /ask asks it: whatever it finds takes a place, also what is not of the article. */
export async function ourFinder(): Promise<Finder> {
  const nameOf = await namesOfAnswers();
  return async (words) => (await findAnswers(words, { limit: 10 })).map(nameOf);
}

/** What it shows on a page, with its strength. */
export async function strengthFinder(): Promise<StrengthFinder> {
  const nameOf = await namesOfAnswers();
  return async (words) =>
    (await findAnswers(words, { limit: 3 })).map((found) => ({
      name: nameOf(found),
      strength: found.strength,
      excerpt: found.excerpt,
    }));
}

async function namesOfAnswers(): Promise<(found: FoundAnswer) => string> {
  const { id } = await importedArticle();
  const { rows } = await database().execute<{ id: number; name: string }>(
    sql`select id::float8 as id, 'comment:' || old_id as name from comments where old_id is not null`,
  );
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (found) => nameOf(found, id, names);
}

function nameOf(found: FoundAnswer, articleId: number, names: ReadonlyMap<number, string>): string {
  if (found.kind === "passage" && found.threadId === articleId) {
    return `passage:${/#p(\d+)$/.exec(found.url)?.[1]}`;
  }
  return names.get(found.commentId ?? 0) ?? found.url;
}
