import type { ReactNode } from "react";
import { replyLimitsFor } from "@/lib/forum/content/comments/find-reply-limits";
import { replyLimitsInWords } from "@/lib/forum/content/comments/reply-limits";
import type { Viewer } from "@/lib/web/current-actor";

type Place = { id: number; slowSeconds: number | null; parentId: number | null };

/** What keeps somebody's replies apart here, said above the button that would meet it. */
export async function replyLimitsNote(viewer: Viewer, { id, ...place }: Place): Promise<ReactNode> {
  const replyLimits = await replyLimitsFor(viewer, { threadId: id, ...place }, new Date());
  return replyLimitsInWords(replyLimits).map((words) => (
    <p key={words} className="note">
      {words}
    </p>
  ));
}
