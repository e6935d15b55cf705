import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

export function canVisit(thread: { readonly listed: boolean }): Verdict {
  return thread.listed ? ALLOW : deny("This thread is gone.", "gone");
}
