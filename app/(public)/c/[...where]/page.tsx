import { notFound, redirect } from "next/navigation";
import { locateComment } from "@/db/queries/conversations";
import { commentAnchor, conversationPath, threadPath } from "@/lib/urls";
import { idIn } from "../../address";

type Props = { params: Promise<{ where: string[] }> };

/** Leads to where a comment is shown now: in its thread, where that is too long in its conversation, or as a thread. */
export default async function Comment({ params }: Props) {
  const place = await locateComment(askedFor((await params).where));
  if (!place) notFound();
  if (place.id === null) redirect(threadPath(place.thread));
  const path = place.onFirstPage ? threadPath(place.thread) : conversationPath(place.thread, place.id);
  redirect(`${path}#${commentAnchor(place.id)}`);
}

/** `/c/12`; or `/c/old/3/12` for the twelfth comment of the blog that thread 3 came from. */
function askedFor(where: string[]): Parameters<typeof locateComment>[0] {
  const [first, thread, oldId, ...more] = where;
  if (first !== "old") return where.length === 1 ? { id: idIn(first) } : notFound();
  return more.length === 0 ? { threadId: idIn(thread), oldId: idIn(oldId) } : notFound();
}
