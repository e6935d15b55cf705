/** Every address of the forum is built here. */
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

/** A block of an article, counted from 1: where an answer that is found leads. */
export const passageAnchor = (block: number) => `p${block}`;

/** What the author has answered, under a tag or everywhere; `after` is the comment the page before ended with. */
export function answersPath(tag?: string, after?: number): string {
  return `/answers${tag ? `/${tag}` : ""}${after ? `/after/${after}` : ""}`;
}
export const answersFeedPath = "/answers/feed";
/** With `?q=` and what is looked for. */
export const searchAnswersPath = "/answers/search";

interface QuestionAddress {
  readonly threadId: number;
  readonly commentId: number | null;
}

/** A question of the author's queue in addresses and forms: "4", or "4.88" for what was said under an article. */
export const questionCode = ({ threadId, commentId }: QuestionAddress) =>
  commentId === null ? `${threadId}` : `${threadId}.${commentId}`;

/** The author's queue as it stands: under a tag, from a place in it on, with questions opened. */
export interface QueueView {
  readonly tag?: string | undefined;
  readonly after?: string | undefined;
  /** What is being answered; several by one reply. */
  readonly answer?: readonly QuestionAddress[];
  readonly decline?: QuestionAddress | null;
  /** The words by which an earlier answer is looked for. */
  readonly find?: string | undefined;
  /** What was just settled or answered, for the page to tell of. */
  readonly did?: readonly QuestionAddress[];
  /** Where to go on. */
  readonly at?: QuestionAddress | null;
}

export function queuePath({ tag, after, answer, decline, find, did, at }: QueueView = {}): string {
  const asked = Object.entries({ tag, after, find })
    .filter((pair): pair is [string, string] => Boolean(pair[1]))
    .concat(Object.entries({ answer, decline, did, at }).flatMap(codes));
  return asked.length > 0 ? `/author?${new URLSearchParams(asked)}` : "/author";
}

function codes([name, questions]: [string, QuestionAddress | readonly QuestionAddress[] | null | undefined]) {
  const named = [questions ?? []].flat() as QuestionAddress[];
  return named.map((question): [string, string] => [name, questionCode(question)]);
}
export const inboxPath = "/inbox";
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

interface Subject {
  readonly kind: "thread" | "comment" | "picture" | "person" | "mention";
  readonly id: number;
}

/** Where something is flagged by who is signed in, and where anybody reports what is against the law. */
export const flagPath = ({ kind, id }: Subject) => `/flag/${kind}/${id}`;
export const reportPath = "/report";
/** With the link of what is reported filled in. */
export const reportOfPath = (link: string) => `${reportPath}?${new URLSearchParams({ link })}`;
export const reportReceivedPath = `${reportPath}?received=yes`;
/** A member's own flags, and what came of them. */
export const flaggedPath = "/flagged";
export const flaggedPagePath = (after: number) => `${flaggedPath}?after=${after}`;

/** What was decided about something of one's own, why, and where to appeal; for those who keep order as well. */
export const statementPath = (decisionId: number) => `/decisions/${decisionId}`;
/** The next of many texts that one decision took away. */
export const statementPagePath = (decisionId: number, after: number) =>
  `${statementPath(decisionId)}?after=${after}`;
/** A picture that was taken away, for whose it was. */
export const takenPicturePath = (decisionId: number) => `${statementPath(decisionId)}/picture`;
/** The place of the draft of an appeal (lib/forum/drafts/places.ts). */
export const appealPlace = (decisionId: number) => `appeal:${decisionId}`;

export const moderationPath = "/moderation";
/** The queue of cases as it stands: of one kind of thing, of who has taken them, from a place in it on. */
export interface CasesView {
  readonly kind?: Subject["kind"] | undefined;
  readonly of?: string | undefined;
  readonly after?: string | undefined;
  /** The decision that was just made, for the page to tell of. */
  readonly did?: number | null | undefined;
  /** Where to go on. */
  readonly at?: number | null | undefined;
}

export function casesPath(view: CasesView = {}): string {
  return asking(moderationPath, { ...view });
}

export function casePath(caseId: number, view: Pick<CasesView, "kind" | "of" | "did"> = {}): string {
  return asking(`/moderation/cases/${caseId}`, { ...view });
}

function asking(path: string, asked: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** Where something is decided about that nobody has flagged. */
export const decidePath = ({ kind, id }: Subject) => `/moderation/decide/${kind}/${id}`;
export const appealsPath = "/moderation/appeals";
export const appealsPagePath = (after: number) => `${appealsPath}?after=${after}`;
export const appealPath = (appealId: number) => `/moderation/appeals/${appealId}`;
/** To the appeal that comes next, or to the list, which tell what was just answered. */
export const appealDonePath = (next: number | null, did: number) =>
  `${next ? appealPath(next) : appealsPath}?did=${did}`;

/** The public log: all of it, or one kind of decision; `before` is the entry that the page before ended with. */
export function logPath(kind?: string, before?: number): string {
  return `/moderation/log${kind ? `/${kind.replaceAll("_", "-")}` : ""}${before ? `/before/${before}` : ""}`;
}
/** An entry of its own is the page that begins with it. */
export const logEntryPath = (id: number) => `${logPath(undefined, id + 1)}#e${id}`;
export const logFeedPath = "/moderation/log/feed";

export type AdminPart = "thresholds" | "reasons" | "words" | "filter" | "members";
export const adminPath = (part?: AdminPart) => (part ? `/admin/${part}` : "/admin");
/** One rule about words: what it says, and what it would have found. */
export const wordRulePath = (ruleId: number) => `/admin/words/${ruleId}`;

/** The links of mails: the token says whose it is and what it is for, and was signed here (lib/mail/tokens.ts). */
export const whatHappenedPath = (token: string) => `/what-happened/${token}`;
export const tellOutcomePath = (token: string) => `/api/what-happened?${new URLSearchParams({ token })}`;
export const stopOutcomesPath = (token: string, on: "stop" | "resume") =>
  `/api/what-happened/${on}?${new URLSearchParams({ token })}`;
export const unsubscribePath = (token: string) => `/api/unsubscribe?${new URLSearchParams({ token })}`;
export const wantMailAgainPath = (token: string) => `/api/unsubscribe/undo?${new URLSearchParams({ token })}`;

/** The address of a picture by its name in storage. */
export const picturePath = (key: string) => `/uploads/${key}`;
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
