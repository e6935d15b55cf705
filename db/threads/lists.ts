import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { threadTags } from "../tags/schema";
import { selectThreadRows, type ThreadRow } from "./cards";
import { threads } from "./schema";

export type ListTab = "latest" | "unanswered" | "stories" | "top";

export const THREADS_A_PAGE = 30;

/** Each tab is one partial index, read from its key on. */
const TABS = {
  latest: { by: "lastActivityAt", column: "last_activity_at", which: (t) => and(t.listed, t.pinned) },
  stories: {
    by: "lastActivityAt",
    column: "last_activity_at",
    which: (t) => and(t.listed, sql`${t.kind} = 'story'`),
  },
  unanswered: {
    by: "meTooCount",
    column: "me_too_count",
    which: (t) => and(t.listed, sql`${t.kind} = 'question'`, sql`not ${t.answered}`),
  },
  top: { by: "helpfulCount", column: "helpful_count", which: (t) => and(t.listed, t.pinned) },
} satisfies Record<ListTab, Tab>;

interface Tab {
  by: "lastActivityAt" | "meTooCount" | "helpfulCount";
  column: string;
  which: (t: Listing) => SQL | undefined;
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
  tagId?: number;
  after?: number;
}

export async function listThreads({
  tab,
  tagId,
  after,
}: ListRequest): Promise<{ threads: ThreadRow[]; next: number | null }> {
  const rows = tagId ? await tagged(tab, tagId, after) : await all(tab, after);
  const page = rows.slice(0, THREADS_A_PAGE);
  return { threads: page, next: rows.length > THREADS_A_PAGE ? (page.at(-1)?.id ?? null) : null };
}

function all(tab: ListTab, after?: number): Promise<ThreadRow[]> {
  const { by, column, which } = TABS[tab];
  const key = threads[by];
  return selectThreadRows()
    .where(
      and(
        which(everywhere),
        after
          ? sql`(${key}, ${threads.id}) < (select k.${sql.identifier(column)}, k.id from ${threads} k where k.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(key), desc(threads.id))
    .limit(THREADS_A_PAGE + 1);
}

function tagged(tab: ListTab, tagId: number, after?: number): Promise<ThreadRow[]> {
  const { by, column, which } = TABS[tab];
  const key = threadTags[by];
  return selectThreadRows()
    .innerJoin(threadTags, eq(threadTags.threadId, threads.id))
    .where(
      and(
        eq(threadTags.tagId, tagId),
        which(underTag),
        after
          ? sql`(${key}, ${threadTags.threadId}) < (select k.${sql.identifier(column)}, k.id from ${threads} k where k.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(key), desc(threadTags.threadId))
    .limit(THREADS_A_PAGE + 1);
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
