import { cacheKey } from "./cache-keys";
import { movedByQuery, OF_WORDPRESS } from "./of-wordpress";
import { type Page, pathTo, type Views } from "./page";

/** Every public address. Links (lib/urls.ts), the page store, the pages and the cache keys read these rows. */
// The mark lets the bundler drop rows that the browser script does not link to.
/* @__NO_SIDE_EFFECTS__ */
function page<const V extends Views>(row: Page<V>): Page<V> {
  return row;
}

const NUMBER = /^\d{1,15}$/;
const SLUG = /^[a-z0-9-]{1,80}$/;
const lists = () => [cacheKey.lists];
const answered = () => [cacheKey.answers];
const logged = () => [cacheKey.log];
const siteAlone = () => [];

export const home = page({
  route: "/",
  views: { first: "/" },
  query: OF_WORDPRESS,
  movedTo: (query) => movedByQuery(query, ""),
  keys: lists,
});

export const latest = page({
  route: "/latest/[[...rest]]",
  views: { list: "/latest/after/:after", first: "/latest" },
  keys: lists,
});

export const unanswered = page({
  route: "/unanswered/[[...rest]]",
  views: { list: "/unanswered(/after/:after)" },
  keys: lists,
});

const FILTERED =
  "/stories(/:injury)(/:outcome)(/:timeOut)(/tried/:treatment)(/:surgery)(/after/:after)" as const;

/** Filters have one order, so that each combination is one page. They name injuries and treatments, never a person. */
export const stories = page({
  route: "/stories/[[...rest]]",
  views: { list: FILTERED },
  // The form of the filters sends them as a query.
  query: {
    injury: SLUG,
    outcome: SLUG,
    timeOut: SLUG,
    treatment: SLUG,
    surgery: SLUG,
  },
  movedTo: (query) => (query.size > 0 ? pathTo(FILTERED, Object.fromEntries(query)) : undefined),
  anyCase: true,
  keys: lists,
});

export const top = page({
  route: "/top/[[...rest]]",
  views: { list: "/top(/after/:after)" },
  keys: lists,
});

export const thread = page({
  route: "/t/[id]/[[...rest]]",
  views: {
    number: "/t/:thread",
    best: "/t/:thread/:slug(/best/after/:after)",
    newest: "/t/:thread/:slug/newest(/after/:after)",
    oldest: "/t/:thread/:slug/oldest(/after/:after)",
    "by-time": "/t/:thread/:slug/by-time(/after/:after)",
    replies: "/t/:thread/:slug/replies/:comment(/after/:after)",
    since: "/t/:thread/:slug/since/:since",
    history: "/t/:thread/:slug/history(/:comment)(/before/:before)",
  },
  // The page store serves at least this revision.
  query: { rev: NUMBER },
  keys: (view) => [cacheKey.thread(view.thread)],
});

/** A comment's page number depends on all comments before it. */
export const comment = page({
  route: "/c/[...where]",
  views: { comment: "/c/:comment", old: "/c/old/:thread/:oldComment" },
  passing: true,
});

export const tags = page({ route: "/tags", views: { all: "/tags" }, keys: () => [cacheKey.tags] });

export const tag = page({
  route: "/tags/[slug]/[[...rest]]",
  views: {
    latest: "/tags/:tag(/latest/after/:after)",
    unanswered: "/tags/:tag/unanswered(/after/:after)",
    stories: "/tags/:tag/stories(/after/:after)",
    top: "/tags/:tag/top(/after/:after)",
  },
  anyCase: true,
  keys: (view) => [cacheKey.tag(view.tag), cacheKey.outcomes(view.tag)],
});

export const outcomes = page({
  route: "/outcomes",
  views: { all: "/outcomes" },
  keys: () => [cacheKey.allOutcomes, cacheKey.tags],
});

/** Lists the other injuries as well, and counts the public stories about this one. */
export const outcomesOfInjury = page({
  route: "/outcomes/[slug]/[[...rest]]",
  views: { injury: "/outcomes/:tag(/:laterMilestone)(/:laterSplit)" },
  anyCase: true,
  keys: (view) => [cacheKey.outcomes(view.tag), cacheKey.allOutcomes, cacheKey.tag(view.tag)],
});

export const allOutcomesData = page({
  route: "/outcomes/data.csv",
  views: { file: "/outcomes/data.csv" },
  keys: () => [cacheKey.allOutcomes],
});

export const outcomesDictionary = page({
  route: "/outcomes/dictionary.csv",
  views: { file: "/outcomes/dictionary.csv" },
  keys: siteAlone,
});

export const outcomesData = page({
  route: "/outcomes/[slug]/data.csv",
  views: { file: "/outcomes/:tag/data.csv" },
  anyCase: true,
  keys: (view) => [cacheKey.outcomes(view.tag)],
});

export const person = page({
  route: "/u/[handle]/[[...rest]]",
  views: { person: "/u/:handle(/after/:after)" },
  anyCase: true,
  keys: (view) => [cacheKey.person(view.handle)],
});

export const answers = page({
  route: "/answers/[[...rest]]",
  views: { list: "/answers(/:answeredTag)(/after/:after)" },
  anyCase: true,
  keys: answered,
});

/** Never stored: a search is private. */
export const answersSearch = page({
  route: "/answers/search",
  views: { search: "/answers/search" },
  query: { q: /^/, country: /^[a-z]{2,8}$/i, results: /^anyway$/ },
  passing: true,
});

/** Never stored: a search is private. */
export const search = page({
  route: "/search",
  views: { search: "/search" },
  query: {
    q: /[\s\S]/,
    order: /^newest$/,
    after: /^(?:[am]\d_)?[\d._-]{1,60}$/,
    as: /^typed$/,
    country: /^[a-z]{2,8}$/i,
    results: /^anyway$/,
  },
  passing: true,
});

/** In Atom and in JSON Feed. */
export const feeds = page({
  route: "/feeds/[...feed]",
  views: {
    latest: "/feeds/latest/:feedFormat",
    unanswered: "/feeds/unanswered/:feedFormat",
    articles: "/feeds/articles/:feedFormat",
    answers: "/feeds/answers/:feedFormat",
    tag: "/feeds/tags/:tag/:feedFormat",
    thread: "/feeds/threads/:thread/:feedFormat",
  },
  anyCase: true,
  keys: (view) => {
    switch (view.name) {
      case "answers":
        return answered();
      case "tag":
        return [cacheKey.tag(view.tag)];
      case "thread":
        return [cacheKey.thread(view.thread)];
      case "latest":
      case "unanswered":
      case "articles":
        return lists();
    }
  },
});

export const log = page({
  route: "/moderation/log/[[...rest]]",
  views: { list: "/moderation/log(/:logPart)(/before/:before)" },
  keys: logged,
});

export const logFeed = page({
  route: "/moderation/log/feed",
  views: { feed: "/moderation/log/feed" },
  keys: logged,
});

export const robots = page({ route: "/robots.txt", views: { all: "/robots.txt" }, keys: siteAlone });
export const sitemap = page({ route: "/sitemap.xml", views: { all: "/sitemap.xml" }, keys: lists });
export const sitemapPart = page({
  route: "/sitemaps/[part]",
  views: { pages: "/sitemaps/pages", threads: "/sitemaps/:sitemapPart" },
  keys: (view) => (view.name === "pages" ? [cacheKey.tags] : lists()),
});

/** What a phone asks for to put the forum on its home screen. */
export const manifest = page({
  route: "/manifest.webmanifest",
  views: { all: "/manifest.webmanifest" },
  keys: siteAlone,
});

export const about = page({ route: "/about", views: { all: "/about" }, keys: siteAlone });
export const numbers = page({
  route: "/about/numbers",
  views: { all: "/about/numbers" },
  keys: () => [cacheKey.numbers],
});
export const accessibility = page({
  route: "/accessibility",
  views: { all: "/accessibility" },
  keys: siteAlone,
});
export const accessibilityReport = page({
  route: "/accessibility/openacr.yaml",
  views: { file: "/accessibility/openacr.yaml" },
  keys: siteAlone,
});
export const help = page({ route: "/help", views: { all: "/help" }, keys: siteAlone });
export const rules = page({ route: "/rules", views: { all: "/rules" }, keys: siteAlone });
export const privacy = page({ route: "/privacy", views: { all: "/privacy" }, keys: siteAlone });

export const healthData = page({ route: "/health-data", views: { all: "/health-data" }, keys: siteAlone });
export const complaints = page({ route: "/complaints", views: { all: "/complaints" }, keys: siteAlone });

export const missing = page({ route: "/_not-found", views: { all: "/_not-found" }, keys: siteAlone });

/** Addresses of the imported blog: every path that no other page has. Any new thread may be the target of one. */
export const old = page({
  route: "/[...old]",
  views: { old: "/:oldPath" },
  query: OF_WORDPRESS,
  movedTo: movedByQuery,
  anySlash: true,
  keys: lists,
});
