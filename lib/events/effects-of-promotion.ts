import { PROMOTED } from "@/lib/forum/promotions/rules";
import type { Effects } from "./effects";
import { tell } from "./effects-of-replies";
import type { EventOf } from "./event";
import { staleKey } from "./stale-keys";
import { listed } from "./stale-pages";

/** Both threads and all that lists them, and the pages of those whose words moved. Whoever wrote it is told. */
export function effectsOfPromotion(event: EventOf<"comment.promoted">): Effects {
  const { threadId, kind, by, decisionId } = event;
  const note = PROMOTED[kind];
  return {
    stale: [
      ...[...listed(event), ...listed(event.from), staleKey.tags, staleKey.answers],
      ...[...event.commenters.map(staleKey.person), ...event.lines.map(staleKey.thread)],
      ...(decisionId === null ? [] : [staleKey.log]),
    ],
    jobs: [
      decisionId === null
        ? tell({ of: "decision", threadId, commentId: null, note, by })
        : tell({ of: "statement", decisionId }),
    ],
    announced: [],
  };
}
