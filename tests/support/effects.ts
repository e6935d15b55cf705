import type { Effects } from "@/lib/events/effects";
import type { ForumEvent } from "@/lib/events/event";
import { operations } from "./operations";

type EffectOf = (event: ForumEvent) => Effects;

/** What each operation says of the events it knows, by the event's name. */
export const introOf = new Map<string, Set<EffectOf>>();
for (const { effects } of operations)
  for (const [name, effect] of Object.entries(effects))
    introOf.set(name, (introOf.get(name) ?? new Set()).add(effect as EffectOf));

/** What follows from an event, as `perform` acts on it. */
export function effectsOf(event: ForumEvent) {
  const [effect] = introOf.get(event.name) ?? [];
  if (!effect) throw new Error(`No operation says what follows from ${event.name}.`);
  const { stale = [], jobs = [], announced = [] } = effect(event);
  return { stale, jobs, announced };
}
