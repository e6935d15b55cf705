import { desc, eq, isNotNull, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments, threads, wordRules } from "../schema";

export type WordRule = typeof wordRules.$inferSelect;

/** All rules, those that are switched on first. */
export function listWordRules(): Promise<WordRule[]> {
  return database().select().from(wordRules).orderBy(sql`${wordRules.onAt} is null`, desc(wordRules.id));
}

/** The rules that hold now; there are never more than `RULES` (lib/forum/word-rules/rules.ts). */
export function listWordRulesOn(from: Pick<Database, "select"> = database()): Promise<WordRule[]> {
  return from.select().from(wordRules).where(isNotNull(wordRules.onAt)).orderBy(wordRules.id);
}

export async function findWordRule(
  id: number,
  from: Pick<Database, "select"> = database(),
): Promise<WordRule | undefined> {
  const [row] = await from.select().from(wordRules).where(eq(wordRules.id, id));
  return row;
}

/** A text that was posted lately, as a rule is tried on it. */
export interface RecentText {
  kind: "thread" | "comment";
  id: number;
  threadId: number;
  title: string;
  body: unknown;
  createdAt: Date;
}

/** The newest texts that readers see: by their numbers, which grow as texts are posted. */
export async function listRecentTexts(
  most: number,
  from: Pick<Database, "execute"> = database(),
): Promise<RecentText[]> {
  const { rows } = await from.execute<
    Omit<RecentText, "createdAt"> & { createdAt: string; [key: string]: unknown }
  >(sql`
    select * from (
      (select 'thread' as kind, t.id::float8 as id, t.id::float8 as "threadId", t.title, t.body, t.created_at as "createdAt"
        from ${threads} t where t.listed order by t.id desc limit ${most})
      union all
      (select 'comment', c.id::float8, c.thread_id::float8, '', c.body, c.created_at
        from ${comments} c where c.shown order by c.id desc limit ${most})
    ) texts order by "createdAt" desc limit ${most}`);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}
