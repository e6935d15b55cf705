import type { Actor, Member } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";

/** The moment that many days before the start content is planted. */
export type Clock = (daysAgo: number) => Date;

/** The people of the start content by their keys. */
export type Cast = ReadonlyMap<string, Member>;

export function as(actor: Actor, at?: Date): Context {
  return { actor, source: "seed", at };
}
