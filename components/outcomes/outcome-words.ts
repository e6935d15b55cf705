import type { OutcomeView } from "@/db/check-ins/reads";
import { WEEK_MS } from "@/lib/time";
import { counted } from "@/lib/words/counts";

const said = { better: "better", same: "the same", worse: "worse", running: "running again" } as const;

/** The time is counted from the post to the answer, not to the check-in: a late answer describes a later day. */
export function outcomeWords(postedAt: Date, outcome: OutcomeView): { when: string; said: string } {
  const passed = Math.floor((outcome.answeredAt.getTime() - postedAt.getTime()) / WEEK_MS);
  return {
    when: `${counted(Math.max(passed, outcome.weeks), "week", "weeks")} later`,
    said: said[outcome.answer],
  };
}
