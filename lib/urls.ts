import type { LogPart } from "@/db/decisions/log";
import type { FeedFormat } from "./addresses/feed-formats";
import { pathTo, type ValuesOf } from "./addresses/page";
import * as pages from "./addresses/public";
import { type Asked, withQuery } from "./addresses/query";
import type { LogPartWord, MilestoneWord, SplitWord } from "./addresses/values";
import type { CurveMilestone, Split } from "./outcomes/released";

export * from "./addresses/member";
export * from "./addresses/pictures";
export * from "./addresses/slug";
export * from "./addresses/staff";

export type CommentOrder = "best" | "newest" | "oldest" | "by-time";
export type ListTab = "latest" | "unanswered" | "stories" | "top";

interface ThreadAddress {
  readonly id: number;
  readonly slug: string;
}

export const threadPath = ({ id, slug }: ThreadAddress, order: CommentOrder = "best", after?: string) =>
  pathTo(pages.thread.views[order], { thread: id, slug, after });

/** The replies after a comment by time; 0 for all. The page leads on to the cursor of that comment. */
export const repliesAfterPath = (thread: ThreadAddress, commentId: number) =>
  threadPath(thread, "by-time", commentId ? String(commentId) : undefined);

export const threadNumberPath = (id: number) => pathTo(pages.thread.views.number, { thread: id });

export const conversationPath = ({ id, slug }: ThreadAddress, commentId: number, after?: string) =>
  pathTo(pages.thread.views.replies, { thread: id, slug, comment: commentId, after });

export const historyPath = ({ id, slug }: ThreadAddress, commentId?: number, before?: number) =>
  pathTo(pages.thread.views.history, { thread: id, slug, comment: commentId, before });

/** For an open page: replies after `commentId`, oldest first; 0 for all. */
export const sincePath = ({ id, slug }: ThreadAddress, commentId: number) =>
  pathTo(pages.thread.views.since, { thread: id, slug, since: commentId });

/** For redirects after a write: the page store serves at least this revision. */
export function freshThreadPath(thread: ThreadAddress, revision: number, commentId?: number): string {
  return `${threadPath(thread)}?rev=${revision}${commentId ? `#${commentAnchor(commentId)}` : ""}`;
}

export const commentPath = (id: number) => pathTo(pages.comment.views.comment, { comment: id });
export const commentAnchor = (id: number) => `c${id}`;
export const passageAnchor = (block: number) => `p${block}`;

export const mergedPath = ({ commentId, ...into }: ThreadAddress & { readonly commentId: number | null }) =>
  commentId === null ? threadPath(into) : `${threadPath(into)}#${commentAnchor(commentId)}`;

export function listPath(tab: ListTab = "latest", after?: string): string {
  const { unanswered, stories, top } = pages;
  if (tab !== "latest") return pathTo({ unanswered, stories, top }[tab].views.list, { after });
  return after ? pathTo(pages.latest.views.list, { after }) : pages.home.views.first;
}

type StoriesAddress = ValuesOf<typeof pages.stories.views.list>;
/** As an address names them: "running-with-limits". */
export type StoryFilterWords = Omit<StoriesAddress, "after">;

export const storiesPath = (filters: StoryFilterWords, after?: string) =>
  pathTo(pages.stories.views.list, { ...filters, after });

export const tagPath = (slug: string, tab: ListTab = "latest", after?: string) =>
  pathTo(pages.tag.views[tab], { tag: slug, after });

export const allOutcomesDataPath = pages.allOutcomesData.views.file;
export const outcomesDictionaryPath = pages.outcomesDictionary.views.file;

export const outcomesDataPath = (tag: string) => pathTo(pages.outcomesData.views.file, { tag });
export const allOutcomesPath = pages.outcomes.views.all;

/** Without a milestone, the page about the first run; without a split, with runners grouped by weekly distance. */
export function outcomesPath(
  tag: string,
  milestone: CurveMilestone = "first_run",
  split: Split = "weekly_distance",
) {
  return pathTo(pages.outcomesOfInjury.views.injury, {
    tag,
    laterMilestone: milestone === "first_run" ? undefined : (milestone.replaceAll("_", "-") as MilestoneWord),
    laterSplit: split === "weekly_distance" ? undefined : (`by-${split.replaceAll("_", "-")}` as SplitWord),
  });
}

export const personPath = (handle: string, after?: string) =>
  pathTo(pages.person.views.person, { handle, after });

export const answersPath = (tag?: string, after?: string) =>
  pathTo(pages.answers.views.list, { answeredTag: tag, after });
export const wordingsPath = "/author/wordings";
export const wordingsPagePath = (before: number) => `${wordingsPath}?before=${before}`;
export const numbersPath = pages.numbers.views.all;
export const accessibilityPath = pages.accessibility.views.all;
export const accessibilityReportPath = pages.accessibilityReport.views.file;
export const helpPath = pages.help.views.all;
export const searchAnswersPath = pages.answersSearch.views.search;
export const searchPath = pages.search.views.search;
/** The words of a search are in its address, which no page but the search itself links to, and no log of ours holds. */
export const searchFor = (q: string, asked: Asked = {}) => withQuery(searchPath, { q, ...asked });

/** Title of the new question: what was searched for. */
export const askAbout = (words: string) => withQuery("/ask", { title: words });

/** The list that a feed has the newest entries of. */
export type FeedAbout =
  | { readonly of: "latest" | "unanswered" | "articles" | "answers" }
  | { readonly of: "tag"; readonly tag: string }
  | { readonly of: "thread"; readonly thread: number };

export function feedPath(about: FeedAbout, feedFormat: FeedFormat = "atom") {
  const { views } = pages.feeds;
  switch (about.of) {
    case "tag":
      return pathTo(views.tag, { tag: about.tag, feedFormat });
    case "thread":
      return pathTo(views.thread, { thread: about.thread, feedFormat });
    default:
      return pathTo(views[about.of], { feedFormat });
  }
}

export const sitemapPath = pages.sitemap.views.all;
export const sitemapOfPages = pages.sitemapPart.views.pages;
export const sitemapOfThreads = (part: number) =>
  pathTo(pages.sitemapPart.views.threads, { sitemapPart: part });

export const logPath = (part?: LogPart, before?: number) =>
  pathTo(pages.log.views.list, { logPart: part?.replaceAll("_", "-") as LogPartWord | undefined, before });
export const logEntryPath = (id: number) => `${logPath(undefined, id + 1)}#e${id}`;
export const logFeedPath = pages.logFeed.views.feed;

const NOWHERE = "http://nowhere.invalid";

/** The home page instead of another site, so that our links cannot redirect away (open redirect). */
export function ownPath(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith("/") || !URL.canParse(path, NOWHERE)) return "/";
  const url = new URL(path, NOWHERE);
  const own = url.origin === NOWHERE && !/^\/(?:\/|api\/|sign-in(?:\/|$))/.test(url.pathname);
  return own ? url.pathname + url.search + url.hash : "/";
}

export const manifestPath = pathTo(pages.manifest.views.all, {});

export const ownerDetailsPath = `${pathTo(pages.about.views.all, {})}#who-runs-it`;
