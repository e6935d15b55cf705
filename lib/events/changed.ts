import type { Changed } from "./event";
import { staleKey, takenAway } from "./stale-keys";
import { listed } from "./stale-pages";

/** The pages that are stale since it was decided about something: wherever it stood, stands or was counted, and the log. */
export function pagesOf({ threads, people, lines, pictures }: Changed): string[] {
  const keys = [
    ...threads.flatMap(listed),
    ...people.map(staleKey.person),
    ...lines.map(staleKey.thread),
    ...pictures.map(staleKey.picture),
    ...[staleKey.tags, staleKey.answers, staleKey.log],
  ];
  return keys.map(takenAway);
}
