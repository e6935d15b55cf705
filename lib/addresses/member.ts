import { withQuery } from "./query";

/** Addresses that are rendered per member and never stored. */

export interface TargetAddress {
  readonly kind: "thread" | "comment" | "picture" | "person" | "mention";
  readonly id: number;
}

export const inboxPath = "/inbox";
export const inboxPagePath = (kind?: string, after?: number) => withQuery(inboxPath, { kind, after });
export const followingPath = "/following";
export const followingPagePath = (after: string) => withQuery(followingPath, { after });

export const savedSearchesPath = "/saved/searches";
/** `about` is the search that a removal or another change was about. */
export const savedSearchesAfter = (done: string, about?: number) =>
  withQuery(savedSearchesPath, { done, about });
/** The form that saves a search. */
export const saveSearchPath = (query: string) => withQuery(savedSearchesPath, { save: query });
/** Runs a saved search, newest first. */
export const savedSearchPath = (searchId: number) => `${savedSearchesPath}/${searchId}`;
export const savedPath = "/saved";
export const savedPagePath = (filter?: "reminders" | "due", after?: string) =>
  withQuery(savedPath, { show: filter, after });
/** The list, with the row in sight. */
export const savedRowPath = (savedId: number) => `${savedPath}#s${savedId}`;
/** The list, with a button that undoes the removal. */
export const savedRemovedPath = (savedId: number) => withQuery(savedPath, { removed: savedId });
export const noteSavedPath = (savedId: number) => `${savedPath}/${savedId}`;
export const hiddenThreadsPath = "/saved/hidden";
export const hiddenThreadsPagePath = (after: string) => withQuery(hiddenThreadsPath, { after });
export const mutePath = (handle: string) => `/mute/${handle}`;
export const settingsMutedPath = "/settings#muted";

export const settingsPath = "/settings";
/** The three ways of leaving, or the day of it. */
export const leavingPath = "/settings/leave";
export const confirmLeavingPath = (token: string) => withQuery(`${leavingPath}/confirm`, { token });
export const confirmAddressPath = (token: string) => withQuery("/settings/address", { token });
export const undoAddressPath = (token: string) => withQuery("/settings/address/undo", { token });
export const dataExportPath = (exportId: number) => `/api/data-exports/${exportId}`;

export const settingsNamesPath = "/settings#you";
/** Posts of an imported blog with the member's address; the page leads on to `next`. */
export const oldPostsPath = (next = "/") => signingIn("/settings/old-posts", next);
export const oldPostsDonePath = (taken: boolean) =>
  withQuery("/settings", { done: taken ? "old-posts-taken" : "old-posts-left" });

export const replyPath = (threadId: number, commentId?: number) =>
  withQuery(`/reply/${threadId}`, { to: commentId });

export const heldRepliesPath = (threadId: number) => `/being-checked/${threadId}`;

export const undoMarkPath = (
  mark: "helpful" | "me-too" | "follow" | "hide",
  threadId: number,
  commentId?: number,
): string => withQuery("/undo-mark", { mark, thread: threadId, comment: commentId });

export const editThreadPath = (threadId: number) => `/edit/thread/${threadId}`;
export const editCommentPath = (commentId: number) => `/edit/comment/${commentId}`;
export const updateStoryPath = (threadId: number) => `/update/${threadId}`;
/** The record as the reader may see it: members see more than everybody, and its runner everything. */
export const recordPath = (threadId: number) => `/record/${threadId}`;
export const acceptPath = (threadId: number) => `/accept/${threadId}`;
export const publishPath = (scheduledId?: number | null) =>
  scheduledId ? `/publish/${scheduledId}` : "/publish";
export const previewPath = (scheduledId: number | null) =>
  scheduledId ? `/publish/${scheduledId}/preview` : "/publish/preview";
/** The list of scheduled articles, after one was scheduled. */
export const scheduledPath = (scheduledId: number) => `/publish?scheduled=${scheduledId}#scheduled`;
export const outdatedPath = (commentId: number) => `/mark-outdated/${commentId}`;
export const promotePath = (commentId: number) => `/promote/${commentId}`;

export const notPostedPath = (outcome: string, to: string) => withQuery("/ask/not-posted", { outcome, to });

export const postedPath = ({ kind, id }: { readonly kind: "thread" | "comment"; readonly id: number }) =>
  `/posted/${kind}/${id}`;

export const replyPlace = (threadId: number, commentId: number | null) =>
  `reply:${threadId}${commentId ? `:${commentId}` : ""}`;
export const answerPlace = (threadId: number, commentId: number | null) =>
  `answer:${threadId}${commentId ? `:${commentId}` : ""}`;
export const publishPlace = (scheduledId: number | null) =>
  scheduledId ? `publish:${scheduledId}` : "publish";
export const editThreadPlace = (threadId: number) => `edit:thread:${threadId}`;
export const editCommentPlace = (commentId: number) => `edit:comment:${commentId}`;
export const appealPlace = (decisionId: number) => `appeal:${decisionId}`;
export const modmailPlace = (modmailId?: number) => (modmailId ? `modmail:${modmailId}` : "modmail");
export const modmailToPlace = (personId: number) => `modmail-to:${personId}`;

export const flagPath = ({ kind, id }: TargetAddress) => `/flag/${kind}/${id}`;
export const reportPath = "/report";
export const reportOfPath = (link: string) => `${reportPath}?${new URLSearchParams({ link })}`;
export const reportReceivedPath = `${reportPath}?received=yes`;
export const flaggedPath = "/flags";
export const flaggedPagePath = (after: number) => `${flaggedPath}?after=${after}`;

export const messagesPath = "/messages";
export const messagesPagePath = (after: string) => withQuery(messagesPath, { after });
export const messagePath = (modmailId: number) => `${messagesPath}/${modmailId}`;
export const messageBeforePath = (modmailId: number, before: string) =>
  withQuery(messagePath(modmailId), { before });

export const statementPath = (decisionId: number) => `/decisions/${decisionId}`;
/** The next posts of a decision that removed many. */
export const statementPagePath = (decisionId: number, after: number) =>
  `${statementPath(decisionId)}?after=${after}`;

/** Links in emails. The token identifies person and purpose (lib/mail-tokens/tokens.ts). */
export const checkInPath = (token: string) => `/check-in/${token}`;
export const recordOutcomePath = (token: string) => `/api/check-in?${new URLSearchParams({ token })}`;
export const endCheckInsPath = (token: string) =>
  `/api/check-in/unsubscribe?${new URLSearchParams({ token })}`;
export const resumeCheckInsPath = (token: string) =>
  `/api/check-in/unsubscribe/undo?${new URLSearchParams({ token })}`;
export const searchMailsPath = (token: string) =>
  `/api/saved-searches/unsubscribe?${new URLSearchParams({ token })}`;
export const searchMailsAgainPath = (token: string) =>
  `/api/saved-searches/unsubscribe/undo?${new URLSearchParams({ token })}`;
export const unsubscribeFromAllPath = "/api/unsubscribe/all";
export const unsubscribePath = (token: string) => `/api/unsubscribe?${new URLSearchParams({ token })}`;
export const wantMailAgainPath = (token: string) => `/api/unsubscribe/undo?${new URLSearchParams({ token })}`;

export const privatePicturePath = (key: string) => `/api/pictures/${key}`;

export const signInPath = (next: string, told: { error?: string; provider?: string } = {}) =>
  signingIn("/sign-in", next, told);
/** The page after the first sign-in; it leads on to `next`. */
export const welcomePath = (next = "/") => signingIn("/welcome", next);

/** Where a text may wait that somebody started before they signed in. */
export const isWritingPath = (path: string) => /^\/(?:ask|tell|reply\/\d{1,15})(?:\?|$)/.test(path);

export const signInSentPath = (next: string) => signingIn("/sign-in/sent", next);
export const signInCodePath = (next: string) => signingIn("/sign-in/code", next);
export const providerSignInPath = (id: string) => `/api/auth/signin/${id}`;
export const confirmSignInPath = (token: string, next: string) =>
  signingIn("/sign-in/confirm", next, { token });

const signingIn = (path: string, next: string, more: Record<string, string | undefined> = {}) =>
  withQuery(path, { ...more, next: next === "/" ? undefined : next });
