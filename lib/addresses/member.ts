import { withQuery } from "./query";

/** The addresses that answer each member for themselves. Their pages are not stored. */

/** What can be flagged, decided about and reported. */
export interface TargetAddress {
  readonly kind: "thread" | "comment" | "picture" | "person" | "mention";
  readonly id: number;
}

export const inboxPath = "/inbox";
export const inboxPagePath = (kind?: string, after?: number) => withQuery(inboxPath, { kind, after });
export const followingPath = "/following";

/** Where a member changes handle and name. */
export const settingsNamesPath = "/settings#you";

export const replyPath = (threadId: number, commentId?: number) =>
  withQuery(`/reply/${threadId}`, { to: commentId });

/** Where a member takes back a mark, without script. */
export const undoMarkPath = (
  mark: "helpful" | "me-too" | "follow",
  threadId: number,
  commentId?: number,
): string => withQuery("/take-back", { mark, thread: threadId, comment: commentId });

export const editThreadPath = (threadId: number) => `/edit/thread/${threadId}`;
export const editCommentPath = (commentId: number) => `/edit/comment/${commentId}`;
export const updateStoryPath = (threadId: number) => `/tell/${threadId}`;
/** Where the asker accepts an answer, without script. */
export const acceptPath = (threadId: number) => `/accept/${threadId}`;
export const outdatedPath = (commentId: number) => `/outdated/${commentId}`;
export const promotePath = (commentId: number) => `/promote/${commentId}`;

/** Where the page says, without script, why a question was not posted, and leads to what came instead of it. */
export const notPostedPath = (said: string, to: string) => withQuery("/ask/not-posted", { said, to });

/** Where a writer reads a care notice on their own post, where no page shows it. */
export const postedPath = ({ kind, id }: { readonly kind: "thread" | "comment"; readonly id: number }) =>
  `/posted/${kind}/${id}`;

/** The places of drafts (lib/forum/content/drafts/places.ts). */
export const replyPlace = (threadId: number, commentId: number | null) =>
  `reply:${threadId}${commentId ? `:${commentId}` : ""}`;
export const answerPlace = (threadId: number, commentId: number | null) =>
  `answer:${threadId}${commentId ? `:${commentId}` : ""}`;
export const editThreadPlace = (threadId: number) => `edit:thread:${threadId}`;
export const editCommentPlace = (commentId: number) => `edit:comment:${commentId}`;
export const appealPlace = (decisionId: number) => `appeal:${decisionId}`;

/** Where a member flags a post; and where anybody reports illegal content. */
export const flagPath = ({ kind, id }: TargetAddress) => `/flag/${kind}/${id}`;
export const reportPath = "/report";
/** With the link of the reported post filled in. */
export const reportOfPath = (link: string) => `${reportPath}?${new URLSearchParams({ link })}`;
export const reportReceivedPath = `${reportPath}?received=yes`;
/** A member's own flags, and the outcome of each. */
export const flaggedPath = "/flagged";
export const flaggedPagePath = (after: number) => `${flaggedPath}?after=${after}`;

/** The statement of reasons of a decision, where its member appeals. Staff read it as well. */
export const statementPath = (decisionId: number) => `/decisions/${decisionId}`;
/** The next of many texts that one decision removed. */
export const statementPagePath = (decisionId: number, after: number) =>
  `${statementPath(decisionId)}?after=${after}`;

/** The links of mails. The token says whose it is and what it is for (lib/mail-tokens/tokens.ts). */
export const whatHappenedPath = (token: string) => `/what-happened/${token}`;
export const recordOutcomePath = (token: string) => `/api/what-happened?${new URLSearchParams({ token })}`;
export const endCheckInsPath = (token: string, on: "stop" | "resume") =>
  `/api/what-happened/${on}?${new URLSearchParams({ token })}`;
export const unsubscribePath = (token: string) => `/api/unsubscribe?${new URLSearchParams({ token })}`;
export const wantMailAgainPath = (token: string) => `/api/unsubscribe/undo?${new URLSearchParams({ token })}`;

/** A picture by its name in storage. */
export const picturePath = (key: string) => `/uploads/${key}`;
/** The same picture for its owner and for moderators, while it is not public. */
export const privatePicturePath = (key: string) => `/api/pictures/${key}`;
export const pictureKeyOf = (path: string) => path.replace(/^\/uploads\//, "");

/** `told` is what went wrong, for the page to say. */
export const signInPath = (next: string, told: { error?: string; provider?: string } = {}) =>
  signingIn("/sign-in", next, told);
export const signInSentPath = (next: string) => signingIn("/sign-in/sent", next);
export const signInCodePath = (next: string) => signingIn("/sign-in/code", next);
export const providerSignInPath = (id: string) => `/api/auth/signin/${id}`;
/** The link of a sign-in mail. The token alone says whose address it is. */
export const confirmSignInPath = (token: string, next: string) =>
  signingIn("/sign-in/confirm", next, { token });

const signingIn = (path: string, next: string, more: Record<string, string | undefined> = {}) =>
  withQuery(path, { ...more, next: next === "/" ? undefined : next });
