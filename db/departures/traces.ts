import { sql } from "drizzle-orm";
import { listExportFiles } from "../data-exports/reads";
import type { Tx } from "../transaction";
import type { Traces } from "./schema";

/** Passages that the proof looks for in every text of the database. More would take too long there. */
const MOST_PASSAGES = 60;
const PASSAGE_LENGTH = 60;
const MOST_SLUGS = 1_000;

/** What the person leaves where somebody could find it. */
export async function gatherTraces(tx: Tx, personId: number, withWords: boolean): Promise<Traces> {
  const { rows: names } = await tx.execute<{
    handles: string[];
    email: string | null;
    name: string | null;
  }>(sql`
    select array(select p.handle::text union select handle::text from former_handles where person_id = p.id) as handles,
      p.email::text as email, p.name
    from people p where p.id = ${personId}`);
  const { rows: pictures } = await tx.execute<{ key: string }>(sql`
    select key from pictures where person_id = ${personId}
      ${withWords ? sql`` : sql`and attached_at is null`} order by id`);
  const [{ handles = [], email = null, name = null } = {}] = names;
  const words = withWords ? await wordsOf(tx, personId) : { slugs: [], passages: [] };
  return {
    handles,
    email,
    name,
    ...words,
    pictures: pictures.map(({ key }) => key),
    files: await listExportFiles(tx, personId),
  };
}

async function wordsOf(tx: Tx, personId: number): Promise<Pick<Traces, "slugs" | "passages">> {
  const { rows: slugs } = await tx.execute<{ slug: string }>(sql`
    select slug from threads where writer_id = ${personId} and slug <> 'withdrawn' order by id desc limit ${MOST_SLUGS}`);
  const passage = sql`substr(regexp_replace(body_text, '\\s+', ' ', 'g'), 1, ${PASSAGE_LENGTH}::int)`;
  const { rows: passages } = await tx.execute<{ passage: string }>(sql`
    select distinct passage from (
      (select ${passage} as passage from comments where writer_id = ${personId} and char_length(body_text) >= ${PASSAGE_LENGTH}
        order by id desc limit ${MOST_PASSAGES})
      union all
      (select ${passage} from threads where writer_id = ${personId} and char_length(body_text) >= ${PASSAGE_LENGTH}
        order by id desc limit ${MOST_PASSAGES})
    ) found where passage !~ '[\\n\\r]' limit ${MOST_PASSAGES}`);
  return { slugs: slugs.map(({ slug }) => slug), passages: passages.map((one) => one.passage) };
}
