import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { type Outdated, outdatedComment, outdatedFrom, type StoredOutdated } from "../comments/outdated";
import { comments } from "../comments/schema";
import { atOrBefore, cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import type { PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { isMasked, writerWithin } from "../people/shown-writers";
import { withShownPictures } from "../pictures/reads";
import { tags, threadTags } from "../tags/schema";
import type { TagRef } from "../threads/cards";
import { type ThreadKind, threads } from "../threads/schema";

export interface AnswerRow {
  id: number;
  body: unknown;
  writer: PersonRef | null;
  createdAt: Date;
  editedAt: Date | null;
  accepted: boolean;
  outdated: Outdated | null;
  questions: number;
  asked: string | null;
  thread: { id: number; slug: string; title: string; kind: ThreadKind };
  tags: TagRef[];
}

interface Stored extends Omit<AnswerRow, "createdAt" | "editedAt" | "outdated">, Record<string, unknown> {
  createdAt: string;
  editedAt: string | null;
  outdated: StoredOutdated;
}

const ANSWERS_A_PAGE = 20;

const NEWEST: Keyset = {
  columns: [
    [sql`c.created_at`, "moment"],
    [sql`c.id`, "id"],
  ],
  id: sql`c.id`,
  descending: true,
};

export async function listAnswers(request: {
  tagId?: number | undefined;
  after?: string | undefined;
  limit?: number;
}): Promise<{ answers: AnswerRow[]; next: string | null }> {
  const { tagId, after, limit = ANSWERS_A_PAGE } = request;
  const { rows } = await database().execute<Stored & { cursor: string }>(sql`
    with page as materialized (
      select c.id, ${cursorOf(NEWEST)} as cursor ${answersUnder(tagId)} and ${isAfter(NEWEST, after)}
      order by ${orderOf(NEWEST)} limit ${limit + 1}
    )
    select page.cursor, c.id::float8 as id, c.body, ${writerWithin({ row: "c", thread: "t", person: "w" })} as writer,
      c.created_at as "createdAt", c.edited_at as "editedAt", ${outdatedComment} as outdated,
      t.accepted_comment_id is not distinct from c.id as accepted, ${questions} as questions,
      case when p.shown and not p.by_author then left(p.body_text, 400) end as asked,
      json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'kind', t.kind) as thread, ${chosen} as tags
    from page
    join ${comments} c on c.id = page.id
    join ${threads} t on t.id = c.thread_id
    join ${people} w on w.id = c.writer_id
    left join ${comments} p on p.id = c.parent_id
    order by ${orderOf(NEWEST)}`);
  const page = rows.slice(0, limit);
  const answers = (await withShownPictures(page)).map(fromStored);
  return { answers, next: rows.length > limit ? (page.at(-1)?.cursor ?? null) : null };
}

/** The cursor of the answer that is at the asked cursor or nearest before it now; null at the start. */
export async function findAnswerCursor(tagId: number | undefined, after: string): Promise<string | null> {
  const nearest = atOrBefore(NEWEST, after);
  if (!nearest) return null;
  const { rows } = await database().execute<{ cursor: string }>(sql`
    select ${cursorOf(NEWEST)} as cursor ${answersUnder(tagId)} and ${nearest.where}
    order by ${nearest.order} limit 1`);
  return rows[0]?.cursor ?? null;
}

const answersUnder = (tagId?: number) => sql`
  from ${comments} c join ${threads} t on t.id = c.thread_id
  where ${isAnswer("c", "t")} ${under("c", tagId)} and ${isFirst(tagId)}`;

function isAnswer(comment: string, thread: string): SQL {
  const [c, t] = [sql.identifier(comment), sql.identifier(thread)];
  return sql`${c}.by_author and ${c}.shown and not ${c}.pointer and ${t}.listed and not ${isMasked(comment, thread)}`;
}

function under(comment: string, tagId?: number): SQL {
  if (!tagId) return sql``;
  const threadId = sql`${sql.identifier(comment)}.thread_id`;
  return sql`and exists (
    select from ${threadTags} tt where tt.thread_id = ${threadId} and tt.tag_id = ${tagId} and tt.listed)`;
}

const others = sql`from ${comments} o join ${threads} ot on ot.id = o.thread_id
  where (o.shared_id = coalesce(c.shared_id, c.id) or o.id = c.shared_id) and o.id <> c.id and ${isAnswer("o", "ot")}`;

const isFirst = (tagId?: number) =>
  sql`(c.shared_id is null or not exists (select ${others} and o.id < c.id ${under("o", tagId)}))`;

const questions = sql`(select 1 + count(*)::int ${others})`;

const chosen = sql`(
  select coalesce(json_agg(json_build_object('slug', g.slug, 'name', g.name) order by tt.position), '[]')
  from ${threadTags} tt join ${tags} g on g.id = tt.tag_id where tt.thread_id = t.id and tt.chosen)`;

function fromStored({ cursor: _, createdAt, editedAt, outdated, ...row }: Stored): AnswerRow {
  return {
    ...row,
    createdAt: new Date(createdAt),
    editedAt: editedAt === null ? null : new Date(editedAt),
    outdated: outdatedFrom(outdated),
  };
}

/** Only this many of the newest answers are counted by tag, so that the time is bounded. */
const COUNTED = 500;

export interface AnsweredTag extends TagRef {
  answers: number | null;
}

export async function listAnsweredTags(limit: number): Promise<AnsweredTag[]> {
  const { rows } = await database().execute<AnsweredTag & Record<string, unknown>>(sql`
    with newest as materialized (
      select c.thread_id, coalesce(c.shared_id, c.id) as answer from ${comments} c join ${threads} t on t.id = c.thread_id
      where ${isAnswer("c", "t")} order by c.created_at desc, c.id desc limit ${COUNTED}
    )
    select g.slug, g.name,
      case when (select count(*) from newest) < ${COUNTED} then count(distinct answer)::int end as answers
    from newest join ${threadTags} tt on tt.thread_id = newest.thread_id join ${tags} g on g.id = tt.tag_id
    group by g.id order by count(distinct answer) desc, g.name limit ${limit}`);
  return rows;
}
