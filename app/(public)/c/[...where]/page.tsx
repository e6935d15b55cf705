import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { viewIn } from "@/app/(public)/address";
import { notShown } from "@/app/(public)/not-shown";
import { type CommentAddress, findThreadOfComment, locateComment } from "@/db/comments/locate";
import { findThread } from "@/db/threads/reads";
import { comment } from "@/lib/addresses/public";
import { commentAnchor, conversationPath, threadPath } from "@/lib/urls";

type Props = { params: Promise<{ where: string[] }> };

const find = cache(async (where: string) => {
  const address = addressIn(where);
  const place = await locateComment(address);
  const threadId = place ? null : await findThreadOfComment(address);
  return { place, instead: threadId === null ? null : notShown(await findThread(threadId)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return (await find((await params).where.join("/"))).instead?.metadata ?? {};
}

/**
 * Redirects to the thread, to the comment's own conversation if the thread is long, or to the thread that it became.
 */
export default async function Comment({ params }: Props) {
  const { place, instead } = await find((await params).where.join("/"));
  if (!place) return instead?.page ?? notFound();
  if (place.id === null) redirect(threadPath(place.thread));
  const path = place.onFirstPage ? threadPath(place.thread) : conversationPath(place.thread, place.id);
  redirect(`${path}#${commentAnchor(place.id)}`);
}

/** `/c/12`, or `/c/old/3/12` for comment 12 of the blog that thread 3 came from. */
function addressIn(where: string): CommentAddress {
  const view = viewIn(comment, { where: where.split("/") });
  if (view.name === "comment") return { id: view.comment };
  return { threadId: view.thread, oldId: view.oldComment };
}
