import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** Remembering a thread for oneself, in whichever way: only while it can be read. */
export function canVisit(thread: { readonly listed: boolean }): Verdict {
  return thread.listed ? ALLOW : deny("This thread is gone.", "gone");
}
