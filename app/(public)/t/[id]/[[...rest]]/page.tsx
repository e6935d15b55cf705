import "@/app/styles/prose.css";
import "@/app/styles/thread.css";
import "@/app/styles/accepted.css";
import "@/app/styles/story.css";
import "@/app/styles/as-table.css";
import "@/app/styles/comments.css";
import "@/app/styles/actions.css";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { viewIn } from "@/app/(public)/address";
import { notShown } from "@/app/(public)/not-shown";
import { findRemovedReply } from "@/db/decisions/removed-for";
import { findThread } from "@/db/threads/reads";
import { thread as threadPage } from "@/lib/addresses/public";
import { mergedPath, threadPath } from "@/lib/urls";
import { HistoryPage } from "./history-page";
import { threadMetadata, withdrawnMetadata } from "./metadata";
import { SincePage } from "./since-page";
import { ThreadPage } from "./thread-page";
import { viewPath } from "./view";
import { WithdrawnPage } from "./withdrawn-page";

type Props = { params: Promise<{ id: string; rest?: string[] }> };

const found = cache((id: number) => findThread(id));
const removed = cache(async (threadId: number, commentId: number | undefined) => {
  const reply = commentId === undefined ? null : await findRemovedReply(threadId, commentId);
  return reply && notShown({ state: "gone", ...reply });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = viewIn(threadPage, await params);
  const answer = await found(view.thread);
  if (!answer) notFound();
  if (answer.state === "merged") return {};
  if (!("thread" in answer)) return notShown(answer)?.metadata ?? notFound();
  if (answer.state === "withdrawn") return withdrawnMetadata(answer.thread);
  if (view.name === "number") return {};
  const gone = view.name === "history" && (await removed(answer.thread.id, view.comment));
  return gone ? gone.metadata : threadMetadata(answer.thread, view);
}

export default async function Thread({ params }: Props) {
  const view = viewIn(threadPage, await params);
  const answer = await found(view.thread);
  if (!answer) notFound();
  if (answer.state === "merged") permanentRedirect(mergedPath(answer.into));
  if (!("thread" in answer)) return notShown(answer)?.page ?? notFound();
  const { thread } = answer;
  if (view.name === "number") permanentRedirect(threadPath(thread));
  if (view.slug !== thread.slug) permanentRedirect(viewPath(thread, view));
  if (view.name === "history") {
    const gone = await removed(thread.id, view.comment);
    return gone ? gone.page : <HistoryPage thread={thread} commentId={view.comment} before={view.before} />;
  }
  if (answer.state === "withdrawn") return <WithdrawnPage thread={answer.thread} view={view} />;
  if (view.name === "since") return <SincePage thread={answer.thread} after={view.since} />;
  return <ThreadPage thread={answer.thread} view={view} />;
}
