import type { Thresholds } from "@/lib/forum/people/settings/thresholds";
import type { Actor } from "@/lib/pipeline/actor";
import type { Request } from "@/lib/pipeline/operation";
import { secondsInWords } from "@/lib/pipeline/seconds-in-words";
import { ALLOW, denyFor, type Verdict } from "@/lib/pipeline/verdict";

/** What keeps a member's replies apart: the thread's slow mode, or what was flagged above. */
export interface ReplyLimit {
  readonly kind: "slow" | "heat";
  /** How far apart they are. */
  readonly seconds: number;
  /** Until the next one; 0 where it can be sent now. */
  readonly secondsLeft: number;
}

/** Those who keep order are not held back by what they keep order with, nor is the author, whom people wait for. */
export function isHeldBack(actor: Actor): boolean {
  return actor.kind === "member" && actor.role === "member";
}

export function slowModeLimit(seconds: number, lastReply: Date | null, at: Date): ReplyLimit {
  return { kind: "slow", seconds, secondsLeft: leftOf(seconds, lastReply, at) };
}

interface CoolDownFacts {
  readonly flags: number;
  readonly answeredAt: Date;
  /** The member's own last reply below what is flagged. */
  readonly lastReply: Date | null;
}

type CoolDownThresholds = Pick<Thresholds, "heatMinutes" | "heatMinutesPerFlag">;

/** How long replies wait below so many flags. */
export function coolDownSeconds(
  flags: number,
  { heatMinutes, heatMinutesPerFlag }: CoolDownThresholds,
): number {
  return 60 * (heatMinutes + heatMinutesPerFlag * flags);
}

/** It counts from when the comment was written that is answered, or from one's own last reply there if that is later. */
export function coolDownLimit(
  { flags, answeredAt, lastReply }: CoolDownFacts,
  thresholds: CoolDownThresholds,
  at: Date,
): ReplyLimit {
  const seconds = coolDownSeconds(flags, thresholds);
  const since = lastReply && lastReply > answeredAt ? lastReply : answeredAt;
  return { kind: "heat", seconds, secondsLeft: leftOf(seconds, since, at) };
}

function leftOf(seconds: number, since: Date | null, at: Date): number {
  return since === null ? 0 : Math.max(0, Math.ceil(seconds - (at.getTime() - since.getTime()) / 1000));
}

/** Whether a reply can be sent now; the brakes hold for browsers, as every limit does. */
export function canReplyNow(
  replyLimits: readonly ReplyLimit[],
  { source }: Pick<Request<unknown, unknown>, "source">,
): Verdict {
  const longest = replyLimits.toSorted((a, b) => b.secondsLeft - a.secondsLeft)[0];
  if (source !== "browser" || !longest || longest.secondsLeft === 0) return ALLOW;
  return denyFor(longest.secondsLeft, replyLimitWords(longest));
}

/** What is said of it, before somebody writes and where they were too quick. */
export function replyLimitWords({ kind, seconds, secondsLeft }: ReplyLimit): string {
  const rule = RULES[kind](secondsInWords(seconds));
  return secondsLeft === 0 ? rule : `${rule} Yours can be sent in ${secondsInWords(secondsLeft)}.`;
}

const RULES: Record<ReplyLimit["kind"], (apart: string) => string> = {
  slow: (apart) => `This thread is in slow mode: everybody replies once in ${apart}.`,
  heat: (apart) =>
    `Something above was flagged and is looked at. Until then replies here wait: ${apart} after what they answer, and after one’s own last.`,
};
