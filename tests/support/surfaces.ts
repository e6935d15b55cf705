import { listMissed, listNewReplies } from "@/db/comments/new-replies";
import { findComment, findConversation, listComments, listCommentsByTime } from "@/db/comments/reads";
import { findHistory } from "@/db/edits/reads";
import { listFollowed } from "@/db/marks/reads";
import { listNotifications } from "@/db/notifications/reads";
import { notificationKind } from "@/db/notifications/schema";
import { listNotificationsOfMail } from "@/db/notifications/to-mail";
import { listCommentsByWriter, listPeopleByPrefix } from "@/db/people/reads";
import { listAnsweredTags, listAnswers } from "@/db/questions/answers";
import { listWaiting } from "@/db/questions/reads";
import { type ListTab, listThreads, listThreadsByWriter } from "@/db/threads/lists";
import { findPinned, findThread, listMentions } from "@/db/threads/reads";
import { findThreadOfViewer } from "@/db/threads/viewer";
import { lookUp } from "@/lib/forum/answers/asking/look-up";
import { findAnswers } from "@/lib/search/find-answers";
import { listResults } from "@/lib/search/results";
import { getFeed } from "./get-feed";
import { everyRelatedThread, searchPartFor } from "./search-mails";
import { tagCalled, type World } from "./world";

export interface Looked {
  readonly threadId: number;
  readonly commentId: number;
  /** A mail about it that has not gone yet, to whoever `kit` is. */
  readonly mailId: number;
  /** What is looked for, as somebody would ask it. */
  readonly asked: string;
}

/** Everything that others read, by name: pages, feeds, searches, suggestions, what is live, the inbox, mails to come. */
export function surfacesOf({ people }: World, { threadId, commentId, mailId, asked }: Looked) {
  const tab = (name: ListTab) => () => listThreads({ tab: name });
  const order = (name: "best" | "newest" | "oldest") => () => listComments({ threadId, order: name });
  const writers = [people.ada, people.ben, people.jo];
  return {
    "the home page": tab("latest"),
    "the pinned article": () => findPinned(),
    "the tab Unanswered": tab("unanswered"),
    "the tab Stories": tab("stories"),
    "the tab Top": tab("top"),
    "the page of a tag": async () => listThreads({ tab: "latest", tagId: await tagCalled("itbs") }),
    "the thread": async () => [await findThread(threadId), await listMentions(threadId)],
    "the thread, best first": order("best"),
    "the thread, newest first": order("newest"),
    "the thread, oldest first": order("oldest"),
    "the thread by time": () => listCommentsByTime(threadId),
    "a conversation": async () => (await findConversation(threadId, commentId))?.comments,
    "what a reply answers": () => findComment(threadId, commentId),
    "what a text said before": async () => [
      await findHistory({ threadId, commentId: undefined }),
      await findHistory({ threadId, commentId }),
    ],
    "live replies": () => listNewReplies(threadId, 0),
    "what was missed while away": async () => [...(await listMissed([{ threadId, after: 0 }]))],
    "what the author answered": async () => [await listAnswers({}), await listAnsweredTags(9)],
    ...feeds(threadId),
    "the search of answers": () => findAnswers(asked, { limit: 10 }),
    "the search of the forum": async () => [
      (await listResults({ text: asked, order: "best" })).results,
      (await listResults({ text: asked, order: "newest" })).results,
    ],
    "the answers of the API": () =>
      lookUp(asked, { limit: 10, where: "search", country: null, address: `10.0.0.${threadId % 250}` }),
    "the pages of members": () =>
      Promise.all(
        writers.map(async ({ id }) => [await listThreadsByWriter(id), await listCommentsByWriter(id)]),
      ),
    "the completion of names": () => listPeopleByPrefix("", threadId),
    "what is followed": () => listFollowed(people.kit.id),
    "what is laid over a page": () => findThreadOfViewer(threadId, people.kit.id),
    "the author’s queue": () => listWaiting({ limit: 50 }),
    "the inbox": () => listNotifications(people.kit.id),
    "saved searches in the digest": () => searchPartFor(asked),
    "related threads": () => everyRelatedThread(),
    "a mail that has not gone": () => listNotificationsOfMail(mailId, [...notificationKind.enumValues]),
  };
}

/** Each in both formats. A feed that is not there has nothing to read. */
function feeds(threadId: number) {
  const lists = { latest: "latest", unanswered: "unanswered", articles: "articles", answers: "answers" };
  const paths = Object.entries({ ...lists, "a tag": "tags/itbs", "the thread": `threads/${threadId}` });
  const read = async (path: string, format: string) => {
    const feed = await getFeed(...path.split("/"), format).catch(() => null);
    return feed?.text();
  };
  return Object.fromEntries(
    paths.map(([name, path]) => [
      `the feed of ${name}`,
      async () => [await read(path, "atom"), await read(path, "json")],
    ]),
  );
}

/** Where any of these words stands. */
export async function surfacesWith(
  surfaces: ReturnType<typeof surfacesOf>,
  words: RegExp,
): Promise<string[]> {
  const found: string[] = [];
  for (const [name, read] of Object.entries(surfaces))
    if (words.test(JSON.stringify((await read()) ?? null))) found.push(name);
  return found;
}
