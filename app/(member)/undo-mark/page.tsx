import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findThread } from "@/db/threads/reads";
import { commentPath, threadPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { idOf } from "../query";

export const metadata: Metadata = { title: "Already marked" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A public page is the same for everybody, so without script it cannot show that a mark is set. This page can. */
export default async function UndoMarkPage({ searchParams }: Props) {
  const { mark, thread, comment } = await searchParams;
  const threadId = idOf(thread) ?? notFound();
  const commentId = idOf(comment);
  const words = WORDS[String(mark)] ?? notFound();
  const [viewer, found] = await Promise.all([currentActor(), findThread(threadId)]);
  if (!found || !("thread" in found)) notFound();
  const back = commentId ? commentPath(commentId) : threadPath(found.thread);
  return (
    <MemberPage
      viewer={viewer}
      title={words.title}
      lead={found.state === "shown" ? `In “${found.thread.title}”.` : undefined}
    >
      <p>{words.says}</p>
      <form className="acts" method="post" action={words.action}>
        <input type="hidden" name="on" value="no" />
        <input type="hidden" name={commentId ? "commentId" : "threadId"} value={commentId ?? threadId} />
        <a className="btn go" href={back}>
          {commentId ? "Back to the reply" : "Back to the thread"}
        </a>
        <button type="submit" className="btn">
          {words.button}
        </button>
      </form>
    </MemberPage>
  );
}

const WORDS: Record<string, { title: string; says: string; button: string; action: string }> = {
  helpful: {
    title: "You found this helpful",
    says: "Your mark counts once, however often you press.",
    button: "Remove my mark",
    action: "/api/helpful",
  },
  "me-too": {
    title: "You ask this, too",
    says: "You count once among the runners who ask this.",
    button: "I no longer ask this",
    action: "/api/me-too",
  },
  follow: {
    title: "You follow this thread",
    says: "Your inbox shows its new replies, and you find the thread under “Following”.",
    button: "Stop following",
    action: "/api/follow",
  },
  hide: {
    title: "You hid this thread",
    says: "You get no notifications and no emails of it, and “Following” leaves it out. Other lists fold it where script is on. You find it under “Saved”, “Hidden”.",
    button: "Show this thread again",
    action: "/api/hide-thread",
  },
};
