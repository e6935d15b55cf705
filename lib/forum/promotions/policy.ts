import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** Nothing happens any more to a comment that was made into a thread: only a line is left of it. */
export function isNoLine({ promotedId }: { readonly promotedId?: number | null }): Verdict {
  return !promotedId ? ALLOW : deny("This comment is a thread of its own now: it goes on there.", "conflict");
}
