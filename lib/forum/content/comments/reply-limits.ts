import type { Thresholds } from "@/lib/forum/people/settings/thresholds";
import type { Actor } from "@/lib/pipeline/actor";
import type { Request } from "@/lib/pipeline/operation";
import { secondsInWords } from "@/lib/pipeline/seconds-in-words";
import { ALLOW, denyFor, type Verdict } from "@/lib/pipeline/verdict";

export interface ReplyLimit {
  readonly kind: "slow" | "heat";
  readonly seconds: number;
  readonly secondsLeft: number;
}

/** Slow mode and cool-down do not apply to staff: moderators set them, and members wait for the author. */
export function isHeldBack(actor: Actor): boolean {
  return actor.kind === "member" && actor.role === "member";
}

export function slowModeLimit(seconds: number, lastReply: Date | null, at: Date): ReplyLimit {
  return { kind: "slow", seconds, secondsLeft: leftOf(seconds, lastReply, at) };
}

interface CoolDownFacts {
  readonly flags: number;
  readonly answeredAt: Date;
  readonly lastReply: Date | null;
}

type CoolDownThresholds = Pick<Thresholds, "coolDownMinutes" | "coolDownMinutesPerFlag">;

export function coolDownSeconds(
  flags: number,
  { coolDownMinutes, coolDownMinutesPerFlag }: CoolDownThresholds,
): number {
  return 60 * (coolDownMinutes + coolDownMinutesPerFlag * flags);
}

/** Counts from the answered comment's time, or from the member's own last reply below the flagged post if that is later. */
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

/** Like every rate limit, slow mode and cool-down apply to browsers only. */
export function canReplyNow(
  replyLimits: readonly ReplyLimit[],
  { source }: Pick<Request<unknown, unknown>, "source">,
): Verdict {
  const longest = replyLimits.toSorted((a, b) => b.secondsLeft - a.secondsLeft)[0];
  if (source !== "browser" || !longest || longest.secondsLeft === 0) return ALLOW;
  return denyFor(longest.secondsLeft, replyLimitWords(longest));
}

export function replyLimitWords({ kind, seconds, secondsLeft }: ReplyLimit): string {
  const rule = RULES[kind](secondsInWords(seconds));
  return secondsLeft === 0 ? rule : `${rule} You can reply in ${secondsInWords(secondsLeft)}.`;
}

/** Only the limit that lasts longest says when the member can reply: a notice with two times names none. */
export function replyLimitsInWords(replyLimits: readonly ReplyLimit[]): string[] {
  const [longest] = replyLimits.toSorted((a, b) => b.secondsLeft - a.secondsLeft);
  return replyLimits.map((one) => replyLimitWords(one === longest ? one : { ...one, secondsLeft: 0 }));
}

const RULES: Record<ReplyLimit["kind"], (apart: string) => string> = {
  slow: (apart) => `This thread is in slow mode: everyone can reply once in ${apart}.`,
  heat: (apart) =>
    `This part of the thread was flagged. Until a moderator has looked, replies here are ${apart} apart.`,
};
