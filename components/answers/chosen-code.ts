import type { FoundAnswer } from "@/lib/actions/found";

/** lib/forum/answers/asking/chosen.ts reads this code. */
export function chosenCode({ kind, url, commentId, threadId }: FoundAnswer): string {
  const block = /#p(\d+)$/.exec(url)?.[1];
  return commentId && kind !== "thread" ? `c${commentId}` : `t${threadId}${block ? `p${block}` : ""}`;
}
