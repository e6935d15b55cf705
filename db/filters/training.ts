import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { cases } from "../cases/schema";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { type DecisionKind, decisions, reasons } from "../decisions/schema";
import { flags } from "../flags/schema";
import { trainingExamples, wordCounts } from "./schema";

export type WordCount = typeof wordCounts.$inferSelect;

export function listWordCounts(
  words: readonly string[],
  from: Pick<Database, "select"> = database(),
): Promise<WordCount[]> {
  return from
    .select()
    .from(wordCounts)
    .where(sql`${wordCounts.word} = any(${sql.param(["", ...words])}::text[])`);
}

type Text = { readonly kind: "thread" | "comment"; readonly id: number };

export async function findLastWord(
  { kind, id }: Text,
  from: Pick<Database, "select"> = database(),
): Promise<{ kind: DecisionKind; reason: string | null } | undefined> {
  const [row] = await from
    .select({ kind: decisions.kind, reason: reasons.key })
    .from(decisions)
    .leftJoin(reasons, eq(reasons.id, decisions.reasonId))
    .where(
      and(
        ...[eq(decisions.targetKind, kind), eq(decisions.targetId, id)],
        ...[isNull(decisions.undoneAt), isNotNull(decisions.byId)],
        inArray(decisions.kind, ["hide", "remove", "dismiss", "restore"]),
      ),
    )
    .orderBy(desc(decisions.id))
    .limit(1);
  return row;
}

/** Only texts that readers saw are sent to another service. */
export async function findAkismetsWord(
  { kind, id }: Text,
  from: Pick<Database, "execute"> = database(),
): Promise<{ saidSpam: boolean; wasShown: boolean }> {
  const { rows } = await from.execute<{ saidSpam: boolean; wasShown: boolean }>(sql`
    select exists (
      select from ${cases} k join ${flags} f on f.case_id = k.id
      where k.target_kind = ${kind} and k.target_id = ${id} and f.because @> '[{"check":"akismet"}]') as "saidSpam",
    not exists (
      select from ${decisions} d where d.target_kind = ${kind} and d.target_id = ${id}
        and d.machine = 'decided' and d.kind = 'hide') as "wasShown"`);
  return rows[0] ?? { saidSpam: false, wasShown: false };
}

/** Old texts without flags that have a helpful mark or came with an import: likely no spam. Newest first. */
export async function listUndisputedTexts(
  { before, most }: { readonly before: Date; readonly most: number },
  from: Pick<Database, "execute"> = database(),
): Promise<{ id: number; body: unknown }[]> {
  const { rows } = await from.execute<{ id: number; body: unknown }>(sql`
    select c.id::float8 as id, c.body from ${comments} c
    where c.shown and c.created_at < ${before.toISOString()}::timestamptz
      and (c.helpful_count > 0 or c.old_id is not null)
      and not exists (select from ${trainingExamples} l where l.target_kind = 'comment' and l.target_id = c.id)
      and not exists (select from ${cases} k where k.target_kind = 'comment' and k.target_id = c.id)
    order by c.id desc limit ${most}`);
  return rows;
}

export async function listStrongestWords(spam: boolean, most: number): Promise<WordCount[]> {
  const { rows } = await database().execute<WordCount & Record<string, unknown>>(sql`
    select word, spam, ham from (
      select w.word, w.spam, w.ham,
        (w.spam::float8 / greatest(1, l.spam) - w.ham::float8 / greatest(1, l.ham)) * ${spam ? 1 : -1}::int as weight
      from ${wordCounts} w, ${wordCounts} l where l.word = '' and w.word <> '' and w.spam + w.ham > 1
    ) weighed where weight > 0 order by weight desc, word limit ${most}`);
  return rows;
}

export async function listTargetsOf(decisionIds: readonly number[]): Promise<Text[]> {
  if (decisionIds.length === 0) return [];
  const rows = await database()
    .selectDistinct({ kind: decisions.targetKind, id: decisions.targetId })
    .from(decisions)
    .where(inArray(decisions.id, [...decisionIds]));
  return rows.flatMap(({ kind, id }) => (kind === "thread" || kind === "comment" ? [{ kind, id }] : []));
}
