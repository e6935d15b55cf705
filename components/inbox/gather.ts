import type { NotificationRow } from "@/db/notifications/reads";

/** What is said in one line: everything of one kind in one thread, as far as it is new, or as it was read. */
export interface InboxLine {
  /** The newest of it. */
  readonly latest: NotificationRow;
  /** The oldest of it: where reading begins. */
  readonly first: NotificationRow;
  readonly count: number;
  /** Newest first, each once; null for the one who asked an anonymous question. */
  readonly writers: NotificationRow["writer"][];
}

/** Gathers rows, newest first, into lines, newest first. */
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

/** What is said by a sentence of its own stands alone. */
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
