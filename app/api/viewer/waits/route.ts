import { findReplyPlace } from "@/db/comments/reply-limits";
import { brakeWords } from "@/lib/forum/content/comments/brakes";
import { brakesFor } from "@/lib/forum/content/comments/find-brakes";
import { currentActor } from "@/lib/web/current-actor";

export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const [threadId, parentId] = [idIn(asked.get("thread")), idIn(asked.get("to"))];
  const [actor, place] = await Promise.all([currentActor(), findReplyPlace(threadId, parentId)]);
  const brakes = place ? await brakesFor(actor, place, new Date()) : [];
  return Response.json(brakes.map(brakeWords), { headers: { "cache-control": "private, no-store" } });
}

const idIn = (asked: string | null) => (/^[1-9]\d{0,15}$/.test(asked ?? "") ? Number(asked) : 0);
