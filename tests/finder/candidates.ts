import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";

export interface Candidate {
  name: string;
  text: string;
}

/** What can answer a question about the imported article: each block of its text, and each reply of its author. */
export async function listCandidates(): Promise<Candidate[]> {
  const { body } = await importedArticle();
  const passages = body.content.map((block, index) => ({
    name: `passage:${index + 1}`,
    text: plainTextOf({ type: "doc", content: [block] }),
  }));
  const replies = await database().execute<{ name: string; text: string }>(sql`
    select 'comment:' || old_id as name, body_text as text from comments where by_author and old_id is not null order by id`);
  return [...passages, ...replies.rows];
}

export async function importedArticle(): Promise<{ id: number; body: RichText }> {
  const { rows } = await database().execute<{ id: number; body: RichText }>(
    sql`select id::float8 as id, body from threads where imported_from is not null and kind = 'article'`,
  );
  const [article] = rows;
  if (!article) throw new Error("No article was imported");
  return article;
}
