import type { Actor, Member } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";

export type Clock = (daysAgo: number) => Date;

export type Cast = ReadonlyMap<string, Member>;

export function as(actor: Actor, at?: Date): Context {
  return { actor, source: "seed", at };
}
