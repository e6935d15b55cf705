import { MINUTE_MS } from "@/lib/time";

const TAKEN_MINUTES = 30;

/** A case that was taken before this is free again, so that nobody blocks it by going home. */
export const takenSince = (at: Date): Date => new Date(at.getTime() - TAKEN_MINUTES * MINUTE_MS);

export const isTaken = ({ takenAt }: { readonly takenAt: Date | null }, at: Date): boolean =>
  takenAt !== null && takenAt > takenSince(at);
