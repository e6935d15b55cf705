import type pg from "pg";
import { EMPTY_WORDS, WEAK_WORDS } from "@/lib/search/plain-words";
import { LINES } from "@/lib/search/thesaurus";

/**
 * Fills `search_documents` of a grown forum with as many answers as it has comments of even ids, up to `most`: each of 60 words that
 * runners say, after a question of 90. Every text is about something that is asked, so a question matches far more of them than
 * it would in a forum where people also talk of the weather.
 */
export async function growFindables(client: pg.ClientBase, most: number): Promise<void> {
  await client.query("set statement_timeout = 0");
  await client.query("select setseed(0.5)");
  await client.query(
    `insert into search_documents (kind, thread_id, comment_id, words, context)
     select 'author_reply', thread_id, id, words.said, asked.said from comments
     cross join lateral ${saying(60)} words cross join lateral ${saying(90)} asked
     where id % 2 = 0 order by id limit $2`,
    [SPOKEN, most],
  );
  await client.query("vacuum analyze search_documents");
}

/** Words at random, the first of the list far more often than the last; `id` has each row draw anew. */
const saying = (count: number) =>
  `(select string_agg(($1::text[])[1 + floor(array_length($1::text[], 1) * random() ^ 3)::int], ' ') as said
    from generate_series(1, ${count} + (comments.id * 0)::int))`;

const SPOKEN = [
  ...new Set([EMPTY_WORDS, WEAK_WORDS, LINES.join(" ").replace(/[,~]/g, " ")].join(" ").split(/\s+/)),
];
