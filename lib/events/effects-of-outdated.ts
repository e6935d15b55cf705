import type { Effects } from "./effects";
import { tell } from "./effects-of-replies";
import type { EventOf } from "./event";
import { staleKey } from "./stale-keys";
import { pageOf } from "./stale-pages";

const NOTE = {
  alone: "Your answer was marked as outdated. It can still be read, under a line that says so.",
  withNewer:
    "Your answer was marked as outdated. It can still be read, under a line that leads to a newer one.",
};

/** The threads it stands in, and what lists answers; its writer is told once, if somebody else did it. */
export function effectsOfOutdated(event: EventOf<"answer.outdated"> | EventOf<"answer.current">): Effects {
  const { threadId, commentId } = event;
  const decisionIds = event.name === "answer.current" ? event.undoneIds : [event.decisionId ?? []].flat();
  const stale = [...event.threadIds.map(staleKey.thread), staleKey.answers, ...pageOf(event.commenter)];
  if (!event.changed) return { stale: [], jobs: [], announced: [] };
  if (decisionIds.length > 0) {
    const jobs = decisionIds.map((decisionId) => tell({ of: "statement", decisionId }));
    return { stale: [...stale, staleKey.log], jobs, announced: [] };
  }
  if (event.name === "answer.current" || !event.first) return { stale, jobs: [], announced: [] };
  const note = event.newerId === null ? NOTE.alone : NOTE.withNewer;
  return { stale, jobs: [tell({ of: "decision", threadId, commentId, note, by: event.by })], announced: [] };
}
