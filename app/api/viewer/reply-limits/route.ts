import { findReplyPlace } from "@/db/comments/reply-limits";
import { replyLimitsFor } from "@/lib/forum/content/comments/find-reply-limits";
import { replyLimitsInWords } from "@/lib/forum/content/comments/reply-limits";
import { currentActor } from "@/lib/web/current-actor";

export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const [threadId, parentId] = [idIn(asked.get("thread")), idIn(asked.get("to"))];
  const [actor, place] = await Promise.all([currentActor(), findReplyPlace(threadId, parentId)]);
  const replyLimits = place ? await replyLimitsFor(actor, place, new Date()) : [];
  return Response.json(replyLimitsInWords(replyLimits), {
    headers: { "cache-control": "private, no-store" },
  });
}

const idIn = (asked: string | null) => (/^[1-9]\d{0,15}$/.test(asked ?? "") ? Number(asked) : 0);
