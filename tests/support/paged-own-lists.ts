import { findEditBefore, listHistory } from "@/db/edits/reads";
import { listOwnFlags } from "@/db/flags/reads";
import { listFollowed } from "@/db/marks/reads";
import { listHiddenThreads } from "@/db/mutes/reads";
import { listNotifications } from "@/db/notifications/reads";
import { listSaved } from "@/db/saved/reads";
import { listUsedWordings } from "@/db/wordings/reads";
import type { PagedList } from "./paged-lists";

const FIRST_EDIT = 80_000;
const EDITED = 1_001;
const POST = { threadId: EDITED, commentId: undefined };
const AT = "timestamptz '2026-01-01 12:00:00.123456+00' + n * interval '7 minutes 1 microsecond'";
const BODY = `'{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Words."}]}]}'`;

type People = {
  readonly ada: number;
  readonly nova: number;
  readonly threads: number;
  readonly answers: number;
};

/** What members have for themselves: notifications, followed threads and edits. */
export const insertOwnLists = ({ ada, nova, threads, answers }: People) => `
    insert into notifications (person_id, kind, thread_id, note)
      select ${ada}, 'decision', ${threads + 1}, 'n' || n from generate_series(1, 450) n;
    insert into follows (person_id, thread_id)
      select ${nova}, ${threads} + n from generate_series(1, 140) n;
    insert into saved_posts (person_id, thread_id, saved_at, remind_on, remind_at)
      select ${nova}, ${threads} + n, timestamptz '2026-01-01 12:00:00.123456+00' + (n / 3) * interval '1 minute',
        case when n % 2 = 0 then date '2026-02-01' end, case when n % 2 = 0 then timestamptz '2026-02-01 08:00+00' end
      from generate_series(1, 140) n;
    insert into own_hidden_threads (person_id, thread_id, hidden_at)
      select ${ada}, ${threads} + n, timestamptz '2026-01-01 12:00:00.123456+00' + (n / 3) * interval '1 minute'
      from generate_series(1, 140) n;
    insert into edits (id, thread_id, editor_id, title, body, body_text, written_at, created_at) overriding system value
      select ${FIRST_EDIT} + n, ${threads + 1}, ${nova}, 'A title', ${BODY}, 'Words ' || n, ${AT}, ${AT}
      from generate_series(1, 140) n;
    insert into wordings (id, comment_id, person_id, source, words) overriding system value
      select 90000 + n, ${answers} + 1 + n / 3, ${ada}, 'author', 'Way number ' || n || ' to ask' from generate_series(1, 140) n;`;

type Reader = { readonly id: number };

export function pagedOwnLists(ada: Reader, nova: Reader): Record<string, PagedList> {
  const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
  const numbered = (next: number | null) => (next === null ? null : String(next));
  return {
    "the inbox": {
      readBy: "listNotifications",
      of: "other",
      read: async (after) => {
        const { rows, next } = await listNotifications(ada.id, after ? Number(after) : undefined);
        return { ids: idsOf(rows), next: numbered(next) };
      },
      sql: `select id, id as key from notifications where person_id = ${ada.id} and kind = 'decision'`,
    },
    "how people ask": {
      readBy: "listUsedWordings",
      of: "other",
      read: async (after) => {
        const { used, next } = await listUsedWordings(after ? Number(after) : undefined);
        return { ids: idsOf(used), next: numbered(next) };
      },
      sql: `select w.id, w.id as key from wordings w join comments c on c.id = w.comment_id
        join threads t on t.id = c.thread_id where w.source = 'author' and c.shown and t.listed`,
    },
    "what somebody follows": {
      readBy: "listFollowed",
      of: "thread",
      read: async (after) => {
        const page = await listFollowed(nova.id, after);
        return { ids: idsOf(page.threads), next: page.next };
      },
      sql: `select t.id, t.last_activity_at as key from follows f join threads t on t.id = f.thread_id
        where f.person_id = ${nova.id} and t.listed`,
    },
    "what somebody saved": {
      readBy: "listSaved",
      of: "other",
      read: async (after) => {
        const page = await listSaved(nova.id, "all", after);
        return { ids: idsOf(page.posts), next: page.next };
      },
      sql: `select id, saved_at as key from saved_posts where person_id = ${nova.id} and removed_at is null`,
    },
    "what somebody saved with a reminder": {
      readBy: "listSaved",
      of: "other",
      read: async (after) => {
        const page = await listSaved(nova.id, "due", after);
        return { ids: idsOf(page.posts), next: page.next };
      },
      sql: `select id, saved_at as key from saved_posts where person_id = ${nova.id} and remind_at is not null`,
    },
    "what somebody hid": {
      readBy: "listHiddenThreads",
      of: "other",
      read: async (after) => {
        const page = await listHiddenThreads(ada.id, after);
        return { ids: idsOf(page.threads), next: page.next };
      },
      sql: `select thread_id as id, hidden_at as key from own_hidden_threads where person_id = ${ada.id}`,
    },
    "an edit history": {
      readBy: "listHistory",
      of: "other",
      read: async (after) => {
        const before = after === undefined ? undefined : Number(after);
        const page = await listHistory(POST, { before });
        return { ids: idsOf(page.edits), next: numbered(page.next) };
      },
      lead: async (after) => numbered(await findEditBefore(POST, Number(after))),
      sql: `select id, id as key from edits where thread_id = ${EDITED}`,
    },
    "what somebody flagged": {
      readBy: "listOwnFlags",
      of: "other",
      read: async (after) => {
        const { flags, next } = await listOwnFlags(nova.id, after ? Number(after) : undefined);
        return { ids: idsOf(flags), next: numbered(next) };
      },
      sql: `select id, id as key from flags where person_id = ${nova.id}`,
    },
  };
}
