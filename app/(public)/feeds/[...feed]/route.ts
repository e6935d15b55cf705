import { notFound, permanentRedirect } from "next/navigation";
import { viewIn } from "@/app/(public)/address";
import { findFeedOfThread, listFeedThreads, listFeedThreadsOfTag } from "@/db/feeds/reads";
import { findTag } from "@/db/tags/reads";
import { feeds } from "@/lib/addresses/public";
import { readEnv } from "@/lib/env";
import { type Entry, feedOf } from "@/lib/feeds/feed";
import { forum } from "@/lib/forum-settings/current";
import { answersPath, type FeedAbout, feedPath, listPath, tagPath, threadPath } from "@/lib/urls";
import { answerEntries } from "./answers";
import { replyEntry, threadEntry } from "./threads";

type Context = { params: Promise<{ feed: string[] }> };
type View = ReturnType<typeof viewIn<typeof feeds.views>>;

interface Contents {
  about: FeedAbout;
  /** The page of the forum that shows the same. */
  path: string;
  title: string;
  description: string;
  entries: Entry[];
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const view = viewIn(feeds, await params);
  const { about, title, entries, ...rest } = await contentsOf(view);
  const head = { ...rest, origin: readEnv().publicUrl, feedPath: feedPath(about, view.feedFormat) };
  return feedOf(view.feedFormat, { ...head, title: `${title} · ${forum().name}` }, entries);
}

async function contentsOf(view: View): Promise<Contents> {
  switch (view.name) {
    case "latest":
      return {
        about: { of: "latest" },
        path: listPath(),
        title: "New threads",
        description: "New articles and questions, and the stories whose runners share them in feeds.",
        entries: (await listFeedThreads("latest")).map(threadEntry),
      };
    case "unanswered":
      return {
        about: { of: "unanswered" },
        path: listPath("unanswered"),
        title: "Unanswered questions",
        description: "Questions that nobody has answered yet, newest first.",
        entries: (await listFeedThreads("unanswered")).map(threadEntry),
      };
    case "articles":
      return {
        about: { of: "articles" },
        path: listPath(),
        title: "Articles",
        description: "Articles by the author, newest first.",
        entries: (await listFeedThreads("articles")).map(threadEntry),
      };
    case "answers":
      return {
        about: { of: "answers" },
        path: answersPath(),
        title: "Answers from the author",
        description: "Every answer from the author, newest first.",
        entries: await answerEntries(),
      };
    case "tag":
      return contentsOfTag(view);
    case "thread":
      return contentsOfThread(view.thread);
  }
}

async function contentsOfTag({ tag: slug, feedFormat }: Extract<View, { name: "tag" }>): Promise<Contents> {
  const found = await findTag(slug);
  if (!found) notFound();
  if ("alias" in found) permanentRedirect(feedPath({ of: "tag", tag: found.alias }, feedFormat));
  const { tag } = found;
  return {
    about: { of: "tag", tag: slug },
    path: tagPath(slug),
    title: tag.name,
    description: `New threads about ${tag.name}.`,
    entries: (await listFeedThreadsOfTag(tag.id)).map(threadEntry),
  };
}

async function contentsOfThread(threadId: number): Promise<Contents> {
  const { thread, replies } = (await findFeedOfThread(threadId)) ?? notFound();
  return {
    about: { of: "thread", thread: threadId },
    path: threadPath(thread),
    title: thread.title,
    description: `The newest replies to “${thread.title}”, and the thread itself.`,
    entries: [...replies.map((reply) => replyEntry(thread, reply)), threadEntry(thread)],
  };
}
