import type { Effects, EffectsOf } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { listed, pageOf } from "@/lib/events/page-keys";

export const markEffects: EffectsOf<
  "helpful.marked" | "helpful.unmarked" | "question.joined" | "question.left"
> = {
  "helpful.marked": ofHelpful,
  "helpful.unmarked": ofHelpful,
  "question.joined": ofMeToo,
  "question.left": ofMeToo,
};

function ofHelpful(event: EventOf<"helpful.marked" | "helpful.unmarked">): Effects {
  return event.changed ? { stale: [...listed(event), ...pageOf(event.helper)] } : {};
}

function ofMeToo(event: EventOf<"question.joined" | "question.left">): Effects {
  return event.changed ? { stale: listed(event) } : {};
}
