import { forum } from "@/lib/forum-settings/current";
import { DAY_MS, WEEK_MS } from "@/lib/time";

const ABSENT_DAYS = 180;

export const PERIOD_MS = { daily: DAY_MS, weekly: WEEK_MS } as const;

export function farewellOf(
  lastSeenAt: Date,
  frequency: keyof typeof PERIOD_MS,
  now: Date,
): { sentences: string[] } | null {
  const absent = now.getTime() - lastSeenAt.getTime();
  const most = ABSENT_DAYS * DAY_MS;
  if (absent >= most) return null;
  const last = absent + PERIOD_MS[frequency] >= most;
  return {
    sentences: last
      ? [
          `You have not visited ${forum().name} for almost ${ABSENT_DAYS} days, so this is your last digest. Digests start again when you come back.`,
        ]
      : [],
  };
}
