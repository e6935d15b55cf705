import type { StoredDecision } from "@/db/decisions/reads";
import { insertDecisions } from "@/db/decisions/writes";
import { type Content, findAround } from "@/db/targets/content";
import { listPlaces } from "@/db/targets/reads";
import { acceptAgain, setRemoved, unacceptComments } from "@/db/targets/writes";
import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import type { Before } from "@/lib/forum/filters/holding/state";
import { NOWHERE } from "@/lib/forum/targets/locked-target";
import { UNTOUCHED } from "@/lib/forum/targets/state";

/** An account may have thousands of posts: those without decisions or flags are removed in a few statements. */
export async function removeMany(
  tx: Tx,
  whole: StoredDecision,
  texts: readonly Content[],
  at: Date,
): Promise<{ decisions: StoredDecision[]; changed: Changed }> {
  const { ownerId, byId, reasonId, reasonTitle, reasonText, legal, note } = whole;
  const rows = texts.map(({ kind, id, accepted }) => ({
    ownerId,
    byId,
    reasonId,
    reasonTitle,
    reasonText,
    legal,
    note,
    kind: "remove" as const,
    targetKind: kind,
    targetId: id,
    partOfId: whole.id,
    before: { standing: UNTOUCHED, accepted } satisfies Before,
    detail: {},
    createdAt: at,
  }));
  const decisions = await insertDecisions(tx, rows);
  await unacceptComments(tx, acceptedIn(texts));
  await setRemoved(tx, texts, at);
  return { decisions, changed: await whatShowsMany(tx, texts) };
}

export async function restoreMany(tx: Tx, texts: readonly Content[]): Promise<Changed> {
  const shown = await setRemoved(tx, texts, null);
  const seen = new Set(shown.flatMap(({ kind, id }) => (kind === "comment" ? [id] : [])));
  for (const { id, threadId, accepted } of texts)
    if (accepted && threadId !== null && seen.has(id)) await acceptAgain(tx, threadId, id);
  return whatShowsMany(tx, texts);
}

export function placeIn(text: Content | undefined) {
  if (!text || text.masked) return NOWHERE;
  return { threadId: text.threadId, commentId: text.kind === "comment" ? text.id : null };
}

const acceptedIn = (texts: readonly Content[]) => texts.flatMap(({ id, accepted }) => (accepted ? [id] : []));

async function whatShowsMany(tx: Tx, texts: readonly Content[]): Promise<Changed> {
  const threadIds = texts.flatMap(({ threadId }) => (threadId === null ? [] : [threadId]));
  const threads = await listPlaces(tx, [...new Set(threadIds)]);
  return { threads, ...(await findAround(tx, texts)), pictures: [] };
}
