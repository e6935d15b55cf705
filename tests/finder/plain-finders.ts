import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { Candidate } from "./candidates";
import type { Finder } from "./measure";

/** What a forum without a finder of its own would do: the same texts, asked in Postgres' plain ways. */
export function plainFinders(candidates: readonly Candidate[]): Record<string, Finder> {
  return {
    "`ILIKE`, any word": among(candidates, (words) => likeAnyOf(words)),
    "`websearch_to_tsquery`": among(candidates, byQuery),
    "the same, any word": among(candidates, (words) => byQuery(wordsOf(words).join(" or "))),
  };
}

type Reading = { matches: SQL; rank: SQL };

/** The whole sentence as one pattern finds nothing, so it is given its words: most of them first. */
function likeAnyOf(words: string): Reading {
  const patterns = sql`array[${sql.join(
    wordsOf(words).map((word) => sql`${`%${word}%`}`),
    sql`, `,
  )}]::text[]`;
  const matching = sql`(select count(*) from unnest(${patterns}) pattern where text ilike pattern)`;
  return { matches: sql`${matching} > 0`, rank: matching };
}

function byQuery(words: string): Reading {
  const query = sql`websearch_to_tsquery('english', ${words})`;
  const vector = sql`to_tsvector('english', text)`;
  return { matches: sql`${vector} @@ ${query}`, rank: sql`ts_rank(${vector}, ${query})` };
}

function among(candidates: readonly Candidate[], read: (words: string) => Reading): Finder {
  const texts = JSON.stringify(candidates);
  return async (words) => {
    const { matches, rank } = read(words);
    const { rows } = await database().execute<{ name: string }>(sql`
      select name from rows from (jsonb_to_recordset(${texts}::jsonb) as (name text, text text)) with ordinality as candidate (name, text, place)
      where ${matches} order by ${rank} desc, place limit 10`);
    return rows.map(({ name }) => name);
  };
}

/** Words of three letters or more: shorter ones are in every text. */
const wordsOf = (words: string) => words.match(/[\p{L}\p{N}'-]{3,}/gu) ?? [];
