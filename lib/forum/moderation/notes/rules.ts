import { MINUTE_MS } from "@/lib/time";

export const NOTE_CHARS = 1_000;
/** So that one page shows them all. */
export const MOST_NOTES = 100;

const DELETABLE_MINUTES = 10;
/** After the decision: an appeal has been answered by then. */
export const KEPT_NOTE_DAYS = 365;

/** The time in which a writer finds what they did not mean to write; later a note stays, because colleagues relied on it. */
export const isDeletable = (writtenAt: Date, at: Date): boolean =>
  at.getTime() - writtenAt.getTime() < DELETABLE_MINUTES * MINUTE_MS;
