import type { Job } from "@/lib/jobs/job";
import { pagesOf } from "./changed";
import type { Effects } from "./effects";
import { tell } from "./effects-of-replies";
import type { FilterEvent, Filtered, Held } from "./filter-event";
import { staleKey } from "./stale-keys";

/** What was posted or changed: a comment where it names one, else a thread. */
interface Posted {
  readonly threadId: number;
  readonly commentId?: number;
  readonly filtered?: Filtered;
}

/** What waits for a look is news to nobody but its writer, until somebody has looked; of what is shown another service is asked. */
export function unlessHeld(posted: Posted, effects: Effects): Effects {
  const held = posted.filtered?.held;
  return held ? { ...heldBack(held), stale: [staleKey.log] } : shown(posted, effects);
}

/** The same where readers saw the text until it was changed. */
export function unlessHeldSince(posted: Posted, effects: Effects): Effects {
  const held = posted.filtered?.held;
  if (!held) return shown(posted, effects);
  return { ...heldBack(held), stale: [...effects.stale, ...pagesOf(held.changed)] };
}

/** What is learnt and looked for changes no page. */
export function effectsOfFilter(event: FilterEvent): Effects {
  if (event.name === "texts.flagged")
    return {
      stale: event.held.flatMap(({ changed }) => pagesOf(changed)),
      jobs: event.held.flatMap((one) => heldBack(one).jobs),
      announced: [],
    };
  return { stale: [], jobs: event.name === "filter.learnt" ? lessonsToPassOn(event) : [], announced: [] };
}

/** What a person decided corrects what another service said. */
function lessonsToPassOn({ subject, spam, taught }: Extract<FilterEvent, { name: "filter.learnt" }>): Job[] {
  if (!taught || spam === null || (subject.kind !== "thread" && subject.kind !== "comment")) return [];
  return [{ name: "teach_akismet", payload: { kind: subject.kind, id: subject.id, spam } }];
}

const heldBack = ({ decisionId, others }: Held) => ({
  jobs: [decisionId, ...others].map((id) => tell({ of: "statement", decisionId: id })),
  announced: [],
});

function shown({ filtered, threadId, commentId }: Posted, effects: Effects): Effects {
  if (!filtered?.asked) return effects;
  const payload = commentId
    ? ({ kind: "comment", id: commentId } as const)
    : ({ kind: "thread", id: threadId } as const);
  const question: Job = { name: "ask_akismet", payload };
  return { ...effects, jobs: [...effects.jobs, question] };
}
