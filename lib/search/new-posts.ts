import type { Match } from "@/db/search/entries";
import { listNewPosts, type NewPosts } from "@/db/search/new-posts";
import { isTooSlow } from "@/db/search/within";
import { dictionary } from "./dictionary";
import { compileQuery } from "./query/compile";
import { parseQuery } from "./query/parse";
import { planOf } from "./query/plan";

/** What a saved search has found since somebody last looked, newest first; null if it took too long. */
export async function findNewPosts(text: string, asked: NewPosts): Promise<readonly Match[] | null> {
  try {
    const known = await dictionary();
    const compiled = await compileQuery(parseQuery(text), known);
    const plan = planOf(compiled, known.known, { words: "all", merit: 0 });
    return await listNewPosts(plan, asked);
  } catch (error) {
    if (isTooSlow(error)) return null;
    throw error;
  }
}
