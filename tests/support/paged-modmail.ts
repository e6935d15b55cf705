import {
  listAllModmail,
  listModmailMessages,
  listModmailOf,
  listUnansweredModmail,
} from "@/db/modmail/reads";
import { listMembers } from "@/db/people/members";
import { listSettingChanges } from "@/db/site/settings";
import type { PagedList } from "./paged-lists";

export const FIRST_MODMAIL = 60_000;
const FIRST_MESSAGE = 70_000;
const LONG = FIRST_MODMAIL + 1;
const AT = "timestamptz '2026-01-01 12:00:00.123456+00' + n * interval '7 minutes 1 microsecond'";

/** Threads of two members with the moderators, the first of them with several pages of messages. */
export const insertModmails = (ada: number, ben: number) => `
    insert into modmails (id, person_id, title, last_at, unanswered_since) overriding system value
      select ${FIRST_MODMAIL} + n, case when n % 2 = 0 then ${ada} else ${ben} end, 'A question', ${AT},
        case when n % 3 > 0 then ${AT} end
      from generate_series(1, 140) n;
    insert into modmail_messages (modmail_id, writer_id, by_moderator, text)
      select ${FIRST_MODMAIL} + n, ${ben}, false, 'Why?' from generate_series(1, 140) n;
    insert into modmail_messages (id, modmail_id, writer_id, by_moderator, text) overriding system value
      select ${FIRST_MESSAGE} + n, ${FIRST_MODMAIL} + 1, ${ben}, false, 'And ' || n from generate_series(1, 170) n;`;

type Reader = { readonly id: number };

export function pagedModmail(ada: Reader, mia: Reader): Record<string, PagedList> {
  const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
  return {
    "a member’s messages with the moderators": {
      readBy: "listModmailOf",
      of: "other",
      read: async (after) => {
        const { rows, next } = await listModmailOf(ada.id, after);
        return { ids: idsOf(rows), next };
      },
      sql: `select id, last_at as key from modmails where person_id = ${ada.id}`,
    },
    "messages without an answer": {
      readBy: "listUnansweredModmail",
      of: "other",
      read: async (after) => {
        const { rows, next } = await listUnansweredModmail(mia.id, after);
        return { ids: idsOf(rows), next };
      },
      sql: "select id, unanswered_since as key from modmails where unanswered_since is not null",
    },
    "all messages": {
      readBy: "listAllModmail",
      of: "other",
      read: async (after) => {
        const { rows, next } = await listAllModmail(mia.id, after);
        return { ids: idsOf(rows), next };
      },
      sql: "select id, last_at as key from modmails",
    },
    "the messages of one private thread": {
      readBy: "listModmailMessages",
      of: "other",
      read: async (before) => {
        const { messages, next } = await listModmailMessages(LONG, before);
        return { ids: idsOf(messages), next };
      },
      sql: `select id, id as key from modmail_messages where modmail_id = ${LONG}`,
    },
    members: {
      readBy: "listMembers",
      of: "other",
      read: async (after) => {
        const { rows, next } = await listMembers("all", after);
        return { ids: idsOf(rows), next };
      },
      sql: "select id, (coalesce(last_seen_at, 'infinity'), id) as key from people where erased_at is null",
    },
    "the changes of settings": {
      readBy: "listSettingChanges",
      of: "other",
      read: async (after) => {
        const { changes, next } = await listSettingChanges({ before: after ? Number(after) : undefined });
        return { ids: idsOf(changes), next: next === null ? null : String(next) };
      },
      sql: "select id, id as key from setting_changes",
    },
  };
}
