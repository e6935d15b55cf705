import type { NotificationRow } from "@/db/notifications/reads";

/** One line for all notifications of one kind in one thread, unread and read ones apart. */
export interface InboxLine {
  readonly latest: NotificationRow;
  readonly first: NotificationRow;
  readonly count: number;
  /** Newest first, each once; null for the asker of an anonymous question. */
  readonly writers: NotificationRow["writer"][];
}

export function gather(rows: readonly NotificationRow[]): InboxLine[] {
  const lines = new Map<string, NotificationRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const same = lines.get(key);
    if (same) same.push(row);
    else lines.set(key, [row]);
  }
  return [...lines.values()].flatMap(lineOf);
}

/** A notification with a sentence of its own is never gathered. */
function keyOf({ id, kind, note, thread, seen, nested }: NotificationRow): string {
  if (note !== null) return String(id);
  return [kind, thread?.id, seen, kind === "reply" && nested].join();
}

function lineOf(rows: NotificationRow[]): InboxLine[] {
  const [latest] = rows;
  const first = rows.at(-1);
  if (!latest || !first) return [];
  const writers = new Map(rows.map(({ writer }) => [writer?.handle ?? "", writer]));
  return [{ latest, first, count: rows.length, writers: [...writers.values()] }];
}
