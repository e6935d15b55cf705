import type { ClientBase } from "pg";
import { listWaitingAppeals } from "@/db/appeals/reads";
import { listCases } from "@/db/cases/reads";
import {
  findConversation,
  findConversationCursor,
  findTimeCursor,
  findTopLevelCursor,
  listComments,
  listCommentsByTime,
} from "@/db/comments/reads";
import { findLoggedBefore, listLog } from "@/db/decisions/log";
import { listTextsOf } from "@/db/decisions/statements";
import { findWrittenCursor, listCommentsByWriter } from "@/db/people/reads";
import { findAnswerCursor, listAnswers } from "@/db/questions/answers";
import { listWaiting } from "@/db/questions/reads";
import { listResolutions } from "@/db/questions/resolutions";
import { findThreadCursor, listThreads } from "@/db/threads/lists";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { insertModmails, pagedModmail } from "./paged-modmail";
import { insertOwnLists, pagedOwnLists } from "./paged-own-lists";
import { pagedSearch } from "./paged-search";
import { fittingStories } from "./paged-stories";
import type { World } from "./world";

export type Row = { readonly kind: "thread" | "comment" | "other"; readonly id: number };

export interface PageOfRows {
  readonly ids: number[];
  readonly next: string | null;
}

export interface PagedList {
  readonly readBy: string;
  readonly of: Row["kind"];
  read(after: string | undefined): Promise<PageOfRows>;
  /** Where the public page leads a cursor; null for its first page. */
  lead?(after: string): Promise<string | null>;
  /** Selects `id` and `key` of every row that the list shows: what it is sorted by. */
  readonly sql: string;
}

export const FIRST = { thread: 1_000, comment: 10_000, nested: 20_000, answer: 30_000, case: 40_000 };
export const LONG_THREAD = FIRST.thread + 1;
const ROOT = FIRST.comment + 1;
const WRITER = 1_001;
const PART_OF = 49_999;
const AT = "timestamptz '2026-01-01 12:00:00.123456+00' + n * interval '7 minutes 1 microsecond'";
const BODY = `'{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Words."}]}]}'`;

/** Several pages of every list, past the pipeline: many rows share what they are sorted by. */
export async function growLists(
  client: ClientBase,
  { people: { ada, ben, jo, mia, nova } }: World,
  tag: number,
) {
  await client.query(`
    set session_replication_role = replica;
    insert into setting_changes (name, to_value) select 'name', to_jsonb(n) from generate_series(1, 60) n;
    insert into people (id, handle) overriding system value select 1000 + n, 'runner-' || n from generate_series(1, 60) n;
    insert into threads (id, kind, writer_id, title, slug, body, body_text, excerpt, created_at, last_activity_at,
        helpful_count, me_too_count, asked_of_author) overriding system value
      select ${FIRST.thread} + n, case when n % 2 = 0 then 'story' else 'question' end::thread_kind, 1001 + n % 59,
        'Does it hold for hills as well?', 'does-it-hold', ${BODY}, 'Words.', '', ${AT}, ${AT}, n % 4, n % 3, n % 2 = 1
      from generate_series(1, 140) n;
    insert into thread_tags (thread_id, tag_id, kind, listed, answered, last_activity_at, helpful_count, me_too_count)
      select id, ${tag}, kind, listed, answered, last_activity_at, helpful_count, me_too_count from threads
      where id > ${FIRST.thread};
    select renew_story_facets(array(select id from threads where kind = 'story'));
    insert into author_queue (thread_id, asked_at, runners)
      select id, created_at, 1 + id % 4 from threads where id > ${FIRST.thread} and kind = 'question';
    insert into resolutions (thread_id, kind, resolved_by_id, resolved_at)
      select id, 'handed_over', ${jo.id}, created_at from threads where id > ${FIRST.thread} and kind = 'story';
    insert into comments (id, thread_id, writer_id, body, body_text, root_id, path, helpful_count, reply_count, created_at)
      overriding system value
      select ${FIRST.comment} + n, ${LONG_THREAD}, 1001 + n % 59, ${BODY}, 'Words.', ${FIRST.comment} + n,
        comment_path_segment(${AT}, ${FIRST.comment} + n), n % 5, case when n = 1 then 620 else 0 end, ${AT}
      from generate_series(1, 130) n;
    insert into comments (id, thread_id, parent_id, writer_id, body, body_text, root_id, depth, path, created_at)
      overriding system value
      select ${FIRST.nested} + n, ${LONG_THREAD}, ${ROOT}, ${WRITER} + n % 8, ${BODY}, 'Words.', ${ROOT}, 1,
        (select path from comments where id = ${ROOT}) || comment_path_segment(${AT}, ${FIRST.nested} + n), ${AT}
      from generate_series(1, 620) n;
    insert into comments (id, thread_id, writer_id, by_author, body, body_text, root_id, path, created_at)
      overriding system value
      select ${FIRST.answer} + n, ${FIRST.thread} + 2 * n, ${jo.id}, true, ${BODY}, 'Words.', ${FIRST.answer} + n,
        comment_path_segment(${AT}, ${FIRST.answer} + n), ${AT}
      from generate_series(1, 65) n;
    insert into cases (id, target_kind, target_id, owner_id, weight, harm, flag_count) overriding system value
      select ${FIRST.case} + n, 'comment', ${FIRST.nested} + n, ${WRITER} + n % 8, (n % 6) * 0.1::float8 - 0.2::float8 - 0.1::float8, n % 3, 1
      from generate_series(1, 120) n;
    insert into flags (case_id, target_kind, target_id, origin, person_id, reason, weight)
      select ${FIRST.case} + n, 'comment', ${FIRST.nested} + n, 'member', ${nova.id}, 'spam', 1
      from generate_series(1, 120) n;
    insert into decisions (id, kind, target_kind, target_id, owner_id, case_id, by_id, part_of_id, machine, reason_title,
        reason_text, before, detail) overriding system value
      select ${PART_OF} + n, 'remove', 'comment', ${FIRST.nested} + 300 + n, ${ben.id}, null, ${mia.id},
        case when n > 0 then ${PART_OF} end, 'none', 'Spam', 'No.', '{"standing":{}}', '{}' from generate_series(0, 120) n;
    insert into appeals (id, decision_id, person_id, text, created_at) overriding system value
      select 1000 + n, ${PART_OF} + n, ${ben.id}, 'Why?', ${AT} from generate_series(1, 120) n;
    ${insertOwnLists({ ada: ada.id, nova: nova.id, threads: FIRST.thread, answers: FIRST.answer })}
    insert into log_entries (id, at, kind, decision_id, decision_kind, data, previous_hash, hash)
      select n, now(), 'decided', ${PART_OF} + n, 'remove', '{}', '', '' from generate_series(1, 120) n;
    ${insertModmails(ada.id, ben.id)}
    update threads set comment_count = 750 where id = ${LONG_THREAD};
    select renew_search_entry_of_thread(id) from threads where id > ${FIRST.thread};
    set session_replication_role = origin;
    ${[
      "people",
      "threads",
      "comments",
      "cases",
      "decisions",
      "appeals",
      "edits",
      "modmails",
      "modmail_messages",
    ]
      .map((table) => `select setval(pg_get_serial_sequence('${table}', 'id'), 100000);`)
      .join("\n")}`);
}

const LIMIT = 20;
const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

type Readers = Readonly<Record<"ada" | "mia" | "nova", { readonly id: number }>>;

/** Every list that is read page by page. */
export function pagedLists({ ada, mia, nova }: Readers, tagId: number): Record<string, PagedList> {
  const threads = (tab: "latest" | "stories" | "unanswered" | "top", under?: number): PagedList => {
    const by = {
      latest: "last_activity_at",
      stories: "last_activity_at",
      unanswered: "me_too_count",
      top: "helpful_count",
    };
    const only = {
      latest: "true",
      top: "true",
      stories: "t.kind = 'story'",
      unanswered: "t.kind = 'question' and not t.answered",
    };
    return {
      readBy: "listThreads",
      of: "thread",
      read: async (after) => {
        const page = await listThreads({ tab, tagId: under, after });
        return { ids: idsOf(page.threads), next: page.next };
      },
      lead: (after) => findThreadCursor({ tab, tagId: under, after }),
      sql: `select t.id, t.${by[tab]} as key from threads t where t.listed and ${only[tab]} and t.pinned_at is null
        ${under ? `and exists (select from thread_tags g where g.thread_id = t.id and g.tag_id = ${under})` : ""}`,
    };
  };
  const replies = (order: "best" | "newest" | "oldest"): PagedList => ({
    readBy: "listComments",
    of: "comment",
    read: async (after) => {
      const { comments, next } = await listComments({ threadId: LONG_THREAD, order, after });
      return { ids: idsOf(comments.filter(({ depth }) => depth === 0)), next };
    },
    lead: (after) => findTopLevelCursor({ threadId: LONG_THREAD, order, after }),
    sql: `select id, best_rank as key from comments where thread_id = ${LONG_THREAD} and depth = 0 and shown`,
  });
  const answers = (under?: number): PagedList => ({
    readBy: "listAnswers",
    of: "comment",
    read: async (after) => {
      const page = await listAnswers({ tagId: under, after });
      return { ids: idsOf(page.answers), next: page.next };
    },
    lead: (after) => findAnswerCursor(under, after),
    sql: `select c.id, c.created_at as key from comments c join threads t on t.id = c.thread_id
      where c.by_author and c.shown and t.listed
      ${under ? `and exists (select from thread_tags g where g.thread_id = t.id and g.tag_id = ${under})` : ""}`,
  });
  const waiting = (tag?: string): PagedList => ({
    readBy: "listWaiting",
    of: "thread",
    read: async (after) => {
      const rows = await listWaiting({ tag, after, limit: LIMIT });
      return {
        ids: rows.filter(({ commentId }) => commentId === null).map(({ threadId }) => threadId),
        next: rows.length === LIMIT ? (rows.at(-1)?.key ?? null) : null,
      };
    },
    sql: `select w.thread_id as id, w.runners || ' ' || w.asked_at as key from author_queue w where w.comment_id is null
      ${tag ? `and exists (select from thread_tags g where g.thread_id = w.thread_id and g.tag_id = ${tagId} and g.listed)` : ""}`,
  });
  const looking = { viewerId: mia.id, takenSince: takenSince(new Date()) };
  const numbered = (next: number | null) => (next === null ? null : String(next));
  return {
    latest: threads("latest"),
    stories: threads("stories"),
    unanswered: threads("unanswered"),
    top: threads("top"),
    "latest under a tag": threads("latest", tagId),
    "stories under a tag": threads("stories", tagId),
    "stories that fit a filter": fittingStories(threads("stories", tagId), { injuryId: tagId }),
    "unanswered under a tag": threads("unanswered", tagId),
    "top under a tag": threads("top", tagId),
    "replies, best first": replies("best"),
    "replies, newest first": replies("newest"),
    "replies, oldest first": replies("oldest"),
    "replies by time": {
      readBy: "listCommentsByTime",
      of: "comment",
      read: async (after) => {
        const { comments, next } = await listCommentsByTime(LONG_THREAD, after);
        return { ids: idsOf(comments), next };
      },
      lead: (after) => findTimeCursor(LONG_THREAD, after),
      sql: `select id, created_at as key from comments where thread_id = ${LONG_THREAD} and shown`,
    },
    "one conversation": {
      readBy: "findConversation",
      of: "comment",
      read: async (after) => {
        const page = await findConversation(LONG_THREAD, ROOT, after);
        return { ids: idsOf(page?.comments ?? []), next: page?.next ?? null };
      },
      lead: (after) => findConversationCursor(LONG_THREAD, ROOT, after),
      sql: `select id, encode(path, 'hex') as key from comments where root_id = ${ROOT} and shown`,
    },
    answers: answers(),
    "answers under a tag": answers(tagId),
    "what a person wrote": {
      readBy: "listCommentsByWriter",
      of: "comment",
      read: async (after) => {
        const { comments, next } = await listCommentsByWriter(WRITER, after);
        return { ids: idsOf(comments), next };
      },
      lead: (after) => findWrittenCursor(WRITER, after),
      sql: `select c.id, c.id as key from comments c join threads t on t.id = c.thread_id
        where c.writer_id = ${WRITER} and c.shown and t.listed`,
    },
    "the log": {
      readBy: "listLog",
      of: "other",
      read: async (after) => {
        const { entries, next } = await listLog({ before: after ? Number(after) : undefined });
        return { ids: idsOf(entries), next: numbered(next) };
      },
      lead: async (after) => numbered(await findLoggedBefore(undefined, Number(after))),
      sql: "select id, id as key from log_entries",
    },
    "the queue of cases": {
      readBy: "listCases",
      of: "other",
      read: async (after) => {
        const rows = await listCases({ ...looking, after, limit: LIMIT });
        return { ids: idsOf(rows), next: rows.length === LIMIT ? (rows.at(-1)?.key ?? null) : null };
      },
      sql: `select id, concat_ws(' ', care, escalated_at is not null, harm, weight) as key from cases
        where decided_at is null and flag_count > 0 and owner_id is distinct from ${mia.id} and escalated_at is null`,
    },
    "the author’s queue": waiting(),
    "the author’s queue under a tag": waiting("itbs"),
    "what the author resolved": {
      readBy: "listResolutions",
      of: "other",
      read: async (after) => {
        const rows = await listResolutions({ after, limit: LIMIT });
        return { ids: idsOf(rows), next: rows.length === LIMIT ? (rows.at(-1)?.key ?? null) : null };
      },
      sql: `select s.id, s.resolved_at as key from resolutions s join threads t on t.id = s.thread_id
        where t.listed and s.comment_id is null`,
    },
    appeals: {
      readBy: "listWaitingAppeals",
      of: "other",
      read: async (after) => {
        const { rows, next } = await listWaitingAppeals(mia.id, after);
        return { ids: idsOf(rows), next };
      },
      sql: `select id, created_at as key from appeals where decided_at is null`,
    },
    "the posts of one decision": {
      readBy: "listTextsOf",
      of: "other",
      read: async (after) => {
        const { texts, next } = await listTextsOf(PART_OF, after ? Number(after) : 0);
        return { ids: texts.map(({ decisionId }) => decisionId), next: numbered(next) };
      },
      sql: `select id, id as key from decisions where id = ${PART_OF} or part_of_id = ${PART_OF}`,
    },
    ...pagedSearch(),
    ...pagedModmail(ada, mia),
    ...pagedOwnLists(ada, nova),
  };
}
