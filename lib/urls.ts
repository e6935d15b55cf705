/** Every address of the forum is built here; those of the author’s queue and of keeping order stand in files of their own. */
export * from "./urls-of-moderation";
export * from "./urls-of-queue";

export type CommentOrder = "best" | "newest" | "oldest" | "by-time";
export type ListTab = "latest" | "unanswered" | "stories" | "top";

interface ThreadAddress {
  readonly id: number;
  readonly slug: string;
}

export function threadPath(thread: ThreadAddress, order: CommentOrder = "best", after?: number): string {
  const base = `/t/${thread.id}/${thread.slug}`;
  if (after) return `${base}/${order}/after/${after}`;
  return order === "best" ? base : `${base}/${order}`;
}

/** Leads to wherever the thread is, by whatever title. */
export const threadNumberPath = (id: number) => `/t/${id}`;

/** One conversation of a thread by itself: what the comment answers, and everything under it. */
export function conversationPath(thread: ThreadAddress, commentId: number, after?: number): string {
  return `/t/${thread.id}/${thread.slug}/replies/${commentId}${after ? `/after/${after}` : ""}`;
}

/** Leads to wherever the comment is shown at the moment. */
export const commentPath = (id: number) => `/c/${id}`;
export const commentAnchor = (id: number) => `c${id}`;

/** Where a thread went that was merged into another: to what its text became there. */
export const mergedPath = ({ commentId, ...into }: ThreadAddress & { readonly commentId: number | null }) =>
  commentId === null ? threadPath(into) : `${threadPath(into)}#${commentAnchor(commentId)}`;

/** What a text said before: a thread's own, or that of a comment in it. */
export function historyPath(thread: ThreadAddress, commentId?: number): string {
  return `${threadPath(thread)}/history${commentId ? `/${commentId}` : ""}`;
}

/** The replies that came after a comment, oldest first, for a page that is open already; 0 for all of them. */
export const sincePath = (thread: ThreadAddress, commentId: number) =>
  `${threadPath(thread)}/since/${commentId}`;

/** Where a writer is sent after a write: the page store answers with at least this revision. */
export function freshThreadPath(thread: ThreadAddress, revision: number, commentId?: number): string {
  return `${threadPath(thread)}?rev=${revision}${commentId ? `#${commentAnchor(commentId)}` : ""}`;
}

export function listPath(tab: ListTab = "latest", after?: number): string {
  if (after) return `/${tab}/after/${after}`;
  return tab === "latest" ? "/" : `/${tab}`;
}

export function tagPath(slug: string, tab: ListTab = "latest", after?: number): string {
  const base = `/tags/${slug}`;
  if (after) return `${base}/${tab}/after/${after}`;
  return tab === "latest" ? base : `${base}/${tab}`;
}

export const personPath = (handle: string, after?: number) => `/u/${handle}${after ? `/after/${after}` : ""}`;

export function replyPath(threadId: number, commentId?: number): string {
  return `/reply/${threadId}${commentId ? `?to=${commentId}` : ""}`;
}

/** Where a mark that is set already can be taken back, without script. */
export function takeBackPath(mark: "helpful" | "me-too" | "follow", threadId: number, commentId?: number) {
  const of = commentId ? `thread=${threadId}&comment=${commentId}` : `thread=${threadId}`;
  return `/take-back?mark=${mark}&${of}`;
}

/** The place of the draft of a reply (lib/forum/drafts/places.ts). */
export function replyPlace(threadId: number, commentId: number | null): string {
  return `reply:${threadId}${commentId ? `:${commentId}` : ""}`;
}

/** The place of the draft of an answer from the author's queue. */
export function answerPlace(threadId: number, commentId: number | null): string {
  return `answer:${threadId}${commentId ? `:${commentId}` : ""}`;
}

/** The places of the drafts of edits. */
export const editThreadPlace = (threadId: number) => `edit:thread:${threadId}`;
export const editCommentPlace = (commentId: number) => `edit:comment:${commentId}`;

export const editThreadPath = (threadId: number) => `/edit/thread/${threadId}`;
export const editCommentPath = (commentId: number) => `/edit/comment/${commentId}`;
export const updateStoryPath = (threadId: number) => `/tell/${threadId}`;

/** Where it is said, without script, why a question was not posted, and where what came instead of it stands. */
export function notPostedPath(said: string, to: string): string {
  return `/ask/not-posted?${new URLSearchParams({ said, to })}`;
}

/** Where a writer reads a care notice on their own post, where no page shows it. */
export const postedPath = ({ kind, id }: { readonly kind: "thread" | "comment"; readonly id: number }) =>
  `/posted/${kind}/${id}`;

/** A block of an article, counted from 1: where an answer that is found leads. */
export const passageAnchor = (block: number) => `p${block}`;

/** What the author has answered, under a tag or everywhere; `after` is the comment the page before ended with. */
export function answersPath(tag?: string, after?: number): string {
  return `/answers${tag ? `/${tag}` : ""}${after ? `/after/${after}` : ""}`;
}
export const answersFeedPath = "/answers/feed";
/** With `?q=` and what is looked for. */
export const searchAnswersPath = "/answers/search";

export const inboxPath = "/inbox";

/** Where a member changes handle and name. */
export const settingsNamesPath = "/settings#you";
export function inboxPagePath(kind?: string, after?: number): string {
  const asked = new URLSearchParams({
    ...(kind ? { kind } : {}),
    ...(after ? { after: String(after) } : {}),
  });
  return asked.size > 0 ? `${inboxPath}?${asked}` : inboxPath;
}
export const followingPath = "/following";

/** Where whoever asked says which reply answered, without script. */
export const acceptPath = (threadId: number) => `/accept/${threadId}`;
export const outdatedPath = (commentId: number) => `/outdated/${commentId}`;
export const promotePath = (commentId: number) => `/promote/${commentId}`;

/** The links of mails: the token says whose it is and what it is for, and was signed here (lib/mail-tokens/tokens.ts). */
export const whatHappenedPath = (token: string) => `/what-happened/${token}`;
export const tellOutcomePath = (token: string) => `/api/what-happened?${new URLSearchParams({ token })}`;
export const stopOutcomesPath = (token: string, on: "stop" | "resume") =>
  `/api/what-happened/${on}?${new URLSearchParams({ token })}`;
export const unsubscribePath = (token: string) => `/api/unsubscribe?${new URLSearchParams({ token })}`;
export const wantMailAgainPath = (token: string) => `/api/unsubscribe/undo?${new URLSearchParams({ token })}`;

/** The address of a picture by its name in storage. */
export const picturePath = (key: string) => `/uploads/${key}`;
/** Where the same picture is answered for its owner and for moderators, while it is not public. */
export const privatePicturePath = (key: string) => `/api/pictures/${key}`;
export const pictureKeyOf = (path: string) => path.replace(/^\/uploads\//, "");

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

/** `told` is what went wrong, for the page to say. */
export function signInPath(next: string, told: { error?: string; provider?: string } = {}): string {
  return signingIn("/sign-in", next, told);
}

export const signInSentPath = (next: string) => signingIn("/sign-in/sent", next);
export const signInCodePath = (next: string) => signingIn("/sign-in/code", next);
export const providerSignInPath = (id: string) => `/api/auth/signin/${id}`;

function signingIn(path: string, next: string, more: Record<string, string | undefined> = {}): string {
  const asked = { ...more, next: next === "/" ? undefined : next };
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** The link of a sign-in mail. It names no address: the token alone says whose it is. */
export function confirmSignInPath(token: string, next: string): string {
  return signingIn("/sign-in/confirm", next, { token });
}

const NOWHERE = "http://nowhere.invalid";

/** `path` if it is a page of this forum, else the home page: nobody is sent elsewhere by a link of ours. */
export function ownPath(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith("/") || !URL.canParse(path, NOWHERE)) return "/";
  const url = new URL(path, NOWHERE);
  const own = url.origin === NOWHERE && !/^\/(?:\/|api\/|sign-in(?:\/|$))/.test(url.pathname);
  return own ? url.pathname + url.search + url.hash : "/";
}
