import type { Changed } from "@/lib/events/event";

export const NOTHING_CHANGED: Changed = { threads: [], people: [], lines: [], pictures: [] };

export function allOf(changes: readonly Changed[]): Changed {
  const threads = new Map(changes.flatMap((one) => one.threads.map((ref) => [ref.threadId, ref])));
  return {
    threads: [...threads.values()],
    people: [...new Set(changes.flatMap(({ people }) => people))],
    lines: [...new Set(changes.flatMap(({ lines }) => lines))],
    pictures: [...new Set(changes.flatMap(({ pictures }) => pictures))],
  };
}
