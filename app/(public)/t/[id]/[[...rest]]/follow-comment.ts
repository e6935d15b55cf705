import { redirect } from "next/navigation";
import { locateComment } from "@/db/comments/locate";
import { commentPath } from "@/lib/urls";

export async function followComment(commentId: number, threadId: number): Promise<void> {
  const place = await locateComment({ id: commentId });
  if (place && place.thread.id !== threadId) redirect(commentPath(commentId));
}
