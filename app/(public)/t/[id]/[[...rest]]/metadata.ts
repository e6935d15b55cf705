import type { Metadata } from "next";
import type { RepliedTo, ThreadView } from "@/db/threads/reads";
import { feedLinks } from "@/lib/feeds/links";
import { forum } from "@/lib/forum-settings/current";
import { threadPath } from "@/lib/urls";
import { type View, viewPath } from "./view";

/** Deleted words must not reach titles, previews or search engines. */
export function withdrawnMetadata(thread: RepliedTo): Metadata {
  return {
    title: "Deleted by its author",
    robots: { index: false },
    other: { "comeback-revision": String(thread.revision) },
  };
}

export function threadMetadata(thread: ThreadView, view: View): Metadata {
  const main = view.name === "best" && view.after === undefined;
  return {
    title: titleOf(thread, view),
    description: thread.excerpt,
    alternates: {
      canonical: isItself(view) ? viewPath(thread, view) : threadPath(thread),
      types: thread.inFeeds
        ? feedLinks([{ of: "thread", thread: thread.id, title: "This thread" }])
        : undefined,
    },
    robots: main ? undefined : { index: false, follow: true },
    openGraph: { type: "article", siteName: forum().name, url: threadPath(thread), title: thread.title },
    other: { "comeback-revision": String(thread.revision) },
  };
}

/** The first page in another order has the same content, so it names the thread as its canonical address. */
const isItself = (view: View) => view.name === "history" || view.name === "since" || view.after !== undefined;

function titleOf({ title }: ThreadView, view: View): string {
  switch (view.name) {
    case "history":
      return `Edit history: ${title}`;
    case "since":
      return `New replies: ${title}`;
    default:
      return title;
  }
}
