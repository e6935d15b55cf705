import type { Effects } from "./effects";
import type { ImportEvent } from "./import-event";
import { staleKey } from "./stale-keys";
import { listed } from "./stale-pages";

/** What was written elsewhere or long ago is news to nobody: only pages are stale. */
export function effectsOfImport(event: ImportEvent): Effects {
  return { stale: stalePages(event), jobs: [], announced: [] };
}

function stalePages(event: ImportEvent): string[] {
  switch (event.name) {
    case "thread.imported":
      return [...listed(event), staleKey.tags];
    case "comments.imported":
      return [...event.threads.flatMap(listed), ...event.commenters.map(staleKey.person), staleKey.answers];
    case "mentions.imported":
      return event.threads.map(({ threadId }) => staleKey.thread(threadId));
    default:
      return [];
  }
}
