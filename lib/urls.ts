import type { LogPart } from "@/db/decisions/log";
import { pathTo } from "./addresses/page";
import * as pages from "./addresses/public";
import type { LogPartWord } from "./addresses/values";

/** The links to public pages, made from the table of addresses. Those to pages of members and of staff have files of their own. */
export * from "./addresses/member";
export * from "./addresses/staff";

export type CommentOrder = "best" | "newest" | "oldest" | "by-time";
export type ListTab = "latest" | "unanswered" | "stories" | "top";

interface ThreadAddress {
  readonly id: number;
  readonly slug: string;
}

export const threadPath = ({ id, slug }: ThreadAddress, order: CommentOrder = "best", after?: number) =>
  pathTo(pages.thread.views[order], { thread: id, slug, after });

/** Leads to the thread, whatever its title. */
export const threadNumberPath = (id: number) => pathTo(pages.thread.views.number, { thread: id });

/** One conversation of a thread by itself: the comments above one, and everything under it. */
export const conversationPath = ({ id, slug }: ThreadAddress, commentId: number, after?: number) =>
  pathTo(pages.thread.views.replies, { thread: id, slug, comment: commentId, after });

/** The earlier texts of a thread, or of a comment in it. */
export const historyPath = ({ id, slug }: ThreadAddress, commentId?: number) =>
  pathTo(pages.thread.views.history, { thread: id, slug, comment: commentId });

/** The replies that came after a comment, oldest first, for a page that is open already; 0 for all of them. */
export const sincePath = ({ id, slug }: ThreadAddress, commentId: number) =>
  pathTo(pages.thread.views.since, { thread: id, slug, since: commentId });

/** Where a writer is sent after a write: the page store answers with at least this revision. */
export function freshThreadPath(thread: ThreadAddress, revision: number, commentId?: number): string {
  return `${threadPath(thread)}?rev=${revision}${commentId ? `#${commentAnchor(commentId)}` : ""}`;
}

/** Leads to wherever the comment is shown at the moment. */
export const commentPath = (id: number) => pathTo(pages.comment.views.comment, { comment: id });
export const commentAnchor = (id: number) => `c${id}`;
/** A block of an article, counted from 1: where an answer that is found leads. */
export const passageAnchor = (block: number) => `p${block}`;

/** Where a merged thread went: to the comment that its text became. */
export const mergedPath = ({ commentId, ...into }: ThreadAddress & { readonly commentId: number | null }) =>
  commentId === null ? threadPath(into) : `${threadPath(into)}#${commentAnchor(commentId)}`;

export function listPath(tab: ListTab = "latest", after?: number): string {
  const { unanswered, stories, top } = pages;
  if (tab !== "latest") return pathTo({ unanswered, stories, top }[tab].views.list, { after });
  return after ? pathTo(pages.latest.views.list, { after }) : pages.home.views.first;
}

export const tagPath = (slug: string, tab: ListTab = "latest", after?: number) =>
  pathTo(pages.tag.views[tab], { tag: slug, after });

export const personPath = (handle: string, after?: number) =>
  pathTo(pages.person.views.person, { handle, after });

/** What the author has answered, under a tag or everywhere; `after` is the comment the page before ended with. */
export const answersPath = (tag?: string, after?: number) =>
  pathTo(pages.answers.views.list, { answeredTag: tag, after });
export const answersFeedPath = pages.answersFeed.views.feed;
/** With `?q=` and the words to look for. */
export const searchAnswersPath = pages.answersSearch.views.search;

/** The public log: all of it, or one kind of decision, or what the program did; `before` is the entry the page before ended with. */
export const logPath = (part?: LogPart, before?: number) =>
  pathTo(pages.log.views.list, { logPart: part?.replaceAll("_", "-") as LogPartWord | undefined, before });
/** An entry of its own is the page that begins with it. */
export const logEntryPath = (id: number) => `${logPath(undefined, id + 1)}#e${id}`;
export const logFeedPath = pages.logFeed.views.feed;

/** The word-part of a thread's address: lower-case Latin letters and digits, at most 80 characters. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= 80) return words || "thread";
  return words.slice(0, 81).replace(/-[^-]*$/, "");
}

const NOWHERE = "http://nowhere.invalid";

/** `path` if it is a page of this forum, else the home page: nobody is sent elsewhere by a link of ours. */
export function ownPath(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith("/") || !URL.canParse(path, NOWHERE)) return "/";
  const url = new URL(path, NOWHERE);
  const own = url.origin === NOWHERE && !/^\/(?:\/|api\/|sign-in(?:\/|$))/.test(url.pathname);
  return own ? url.pathname + url.search + url.hash : "/";
}
