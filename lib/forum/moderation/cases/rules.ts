import { MINUTE_MS } from "@/lib/time";

const TAKEN_MINUTES = 30;

/** Cases taken before this time are free again, so that a moderator who left blocks nothing. */
export const takenSince = (at: Date): Date => new Date(at.getTime() - TAKEN_MINUTES * MINUTE_MS);

export const isTaken = ({ takenAt }: { readonly takenAt: Date | null }, at: Date): boolean =>
  takenAt !== null && takenAt > takenSince(at);
