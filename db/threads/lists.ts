import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { atOrBefore, cursorOf, type Form, isAfter, type Keyset, orderOf } from "../cursor";
import { people } from "../people/schema";
import { threadTags } from "../tags/schema";
import { rowColumns, selectThreadRows, type ThreadRow } from "./cards";
import { threads } from "./schema";

export type ListTab = "latest" | "unanswered" | "stories" | "top";

export const THREADS_A_PAGE = 30;

/** Each tab is one partial index, read from its key on. */
const TABS = {
  latest: { by: "lastActivityAt", form: "moment", which: (t) => and(t.listed, t.pinned) },
  stories: {
    by: "lastActivityAt",
    form: "moment",
    which: (t) => and(t.listed, sql`${t.kind} = 'story'`),
  },
  unanswered: {
    by: "meTooCount",
    form: "count",
    which: (t) => and(t.listed, sql`${t.kind} = 'question'`, sql`not ${t.answered}`),
  },
  top: { by: "helpfulCount", form: "count", which: (t) => and(t.listed, t.pinned) },
} satisfies Record<ListTab, Tab>;

interface Tab {
  by: "lastActivityAt" | "meTooCount" | "helpfulCount";
  form: Form;
  which: (t: Listing) => SQL | undefined;
}

/** Newest first. */
export async function listArticles(most: number): Promise<{ id: number; title: string }[]> {
  return database()
    .select({ id: threads.id, title: threads.title })
    .from(threads)
    .where(sql`${threads.listed} and ${threads.kind} = 'article'`)
    .orderBy(sql`${threads.createdAt} desc`)
    .limit(most);
}

export async function listTitles(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: threads.id, title: threads.title })
    .from(threads)
    .where(sql`${threads.listed} and ${threads.id} = any(${sql.param([...ids])}::bigint[])`);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

type Listing = { listed: SQL; kind: SQL; answered: SQL; pinned: SQL | undefined };

const everywhere: Listing = {
  listed: sql`${threads.listed}`,
  kind: sql`${threads.kind}`,
  answered: sql`${threads.answered}`,
  pinned: sql`${threads.pinnedAt} is null`,
};
const underTag: Listing = {
  listed: sql`${threadTags.listed}`,
  kind: sql`${threadTags.kind}`,
  answered: sql`${threadTags.answered}`,
  pinned: undefined,
};

export interface ListRequest {
  tab: ListTab;
  tagId?: number | undefined;
  after?: string | undefined;
}

export async function listThreads({
  tab,
  tagId,
  after,
}: ListRequest): Promise<{ threads: ThreadRow[]; next: string | null }> {
  const { keyset, which } = listOf(tab, tagId);
  const all = database()
    .select({ ...rowColumns, cursor: cursorOf(keyset) })
    .from(threads)
    .innerJoin(people, eq(people.id, threads.writerId))
    .$dynamic();
  const some = tagId ? all.innerJoin(threadTags, eq(threadTags.threadId, threads.id)) : all;
  const rows = await some
    .where(and(which, isAfter(keyset, after)))
    .orderBy(orderOf(keyset))
    .limit(THREADS_A_PAGE + 1);
  const page = rows.slice(0, THREADS_A_PAGE);
  const next = rows.length > THREADS_A_PAGE ? (page.at(-1)?.cursor ?? null) : null;
  return { threads: page.map(({ cursor: _, ...row }) => row), next };
}

/** The cursor of the row that is at the asked cursor or nearest before it now; null at the start of the list. */
export async function findThreadCursor({
  tab,
  tagId,
  after,
}: ListRequest & { after: string }): Promise<string | null> {
  const { keyset, which } = listOf(tab, tagId);
  const nearest = atOrBefore(keyset, after);
  if (!nearest) return null;
  const [row] = await database()
    .select({ cursor: cursorOf(keyset) })
    .from(tagId ? threadTags : threads)
    .where(and(which, nearest.where))
    .orderBy(nearest.order)
    .limit(1);
  return row?.cursor ?? null;
}

function listOf(tab: ListTab, tagId: number | undefined): { keyset: Keyset; which: SQL | undefined } {
  const { by, form, which } = TABS[tab];
  const [table, id] = tagId ? [threadTags, threadTags.threadId] : [threads, threads.id];
  return {
    keyset: {
      columns: [
        [table[by], form],
        [id, "id"],
      ],
      id,
      descending: true,
    },
    which: tagId ? and(eq(threadTags.tagId, tagId), which(underTag)) : which(everywhere),
  };
}

export function listThreadsByWriter(writerId: number): Promise<ThreadRow[]> {
  return selectThreadRows()
    .where(and(eq(threads.writerId, writerId), threads.listed, sql`not ${threads.anonymous}`))
    .orderBy(desc(threads.id))
    .limit(THREADS_A_PAGE);
}

const COUNTED = 100;

/** Counts to 100: a page says "99+" beyond. */
export async function countUnanswered(tagId?: number): Promise<number> {
  const waiting = tagId
    ? database()
        .select({ id: threadTags.threadId })
        .from(threadTags)
        .where(and(eq(threadTags.tagId, tagId), TABS.unanswered.which(underTag)))
        .limit(COUNTED)
        .as("waiting")
    : database()
        .select({ id: threads.id })
        .from(threads)
        .where(TABS.unanswered.which(everywhere))
        .limit(COUNTED)
        .as("waiting");
  const [row] = await database().select({ count: sql<number>`count(*)::int` }).from(waiting);
  return row?.count ?? 0;
}
