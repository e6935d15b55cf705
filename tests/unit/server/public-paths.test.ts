import { describe, expect, test } from "vitest";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { cacheKeysOf } from "@/lib/addresses/read";
import { publicTarget } from "@/lib/server/public-paths";
import fc from "@/tests/support/fast-check";

describe("the addresses of the forum", () => {
  test.each([
    "/",
    "/latest",
    "/latest/after/1764467440123456_12",
    "/latest/after/12",
    "/unanswered",
    "/unanswered/after/12",
    "/stories",
    "/stories/after/12",
    "/stories/itbs",
    "/stories/itbs/running-with-limits/3-to-6-months/tried/massage/no-surgery/after/12",
    "/stories/stopped/tried/surgery",
    "/top/after/9",
    "/t/1",
    "/t/1/every-day",
    "/t/1/every-day/best/after/-0.38_5",
    "/t/1/every-day/newest/after/019f2a3b4c5d00000000002a",
    "/t/1/%E8%86%9D%E3%81%8C%E7%97%9B%E3%81%84",
    "/t/1/every-day/newest",
    "/t/1/every-day/by-time/after/5",
    "/t/1/every-day/replies/5",
    "/t/1/every-day/replies/5/after/7",
    "/answers",
    "/answers/after/12",
    "/answers/itbs",
    "/answers/itbs/after/12",
    "/feeds/answers/atom",
    "/feeds/tags/itbs/json",
    "/feeds/threads/12/atom",
    "/robots.txt",
    "/sitemap.xml",
    "/sitemaps/pages",
    "/sitemaps/0",
    "/outcomes/data.csv",
    "/outcomes/dictionary.csv",
    "/outcomes/itbs/data.csv",
    "/moderation/log",
    "/moderation/log/before/12",
    "/moderation/log/remove",
    "/moderation/log/author-replies-only/before/12",
    "/moderation/log/feed",
    "/tags",
    "/tags/itbs",
    "/tags/itbs/unanswered",
    "/tags/itbs/latest/after/3",
    "/outcomes",
    "/outcomes/itbs",
    "/outcomes/itbs/full-training",
    "/outcomes/itbs/by-age",
    "/outcomes/itbs/thirty-minutes/by-age",
    "/u/ada",
    "/u/ada/after/4",
    "/about",
    "/help",
    "/it-band-injury",
    "/2013/05/it-band-injury",
    "/%E2%9C%93",
  ])("%s is a page under that one name", (path) => {
    expect(publicTarget(path)).toEqual({ kind: "page", path, revision: -1 });
  });

  test.each([
    "/t",
    "/t/0",
    "/t/one",
    "/moderation/nothing",
    "/u",
    "/about/us",
    "/\\evil.example",
    "/%zz",
    "/%ff",
    "/%c3%28",
    "/a%00b",
    "http://evil.example/",
    `/${"a".repeat(3_000)}`,
  ])("%s is missing, and Next is not asked", (path) => {
    expect(publicTarget(path)).toEqual({ kind: "missing" });
  });

  test.each([
    ["/t/1/every-day/", "/t/1/every-day"],
    ["/tags/", "/tags"],
    ["//tags//itbs/", "/tags/itbs"],
    ["/u/Ada", "/u/ada"],
    ["/?utm_source=mail", "/"],
    ["/tags?rev=4", "/tags"],
    ["/outcomes/itbs?age=52", "/outcomes/itbs"],
    ["/t/1/every-day?utm_source=mail&rev=4", "/t/1/every-day?rev=4"],
    ["/t/1/every-day?rev=4&rev=5", "/t/1/every-day?rev=4"],
    ["/t/1/every-day?rev=four", "/t/1/every-day"],
    ["/t/1/every-day?", "/t/1/every-day"],
    ["/c/4?x", "/c/4"],
    ["/it-band-injury/?replytocom=12", "/it-band-injury"],
    ["/?p=12", "/p/12"],
    ["/?p=12&preview=true", "/p/12"],
    ["/?p=x", "/"],
    ["/stories?injury=itbs&outcome=running&timeOut=&treatment=&surgery=", "/stories/itbs/running"],
    ["/stories?surgery=no-surgery&treatment=massage", "/stories/tried/massage/no-surgery"],
    ["/stories?injury=&outcome=&timeOut=&treatment=&surgery=", "/stories"],
    ["/stories/itbs/stopped?injury=achilles", "/stories/achilles"],
    ["/stories?injury=../../api", "/stories"],
    ["/stories/itbs/hottest", "/stories/itbs"],
    ["/stories/ITBS/Running", "/stories/itbs/running"],
  ])("%s redirects to %s", (url, location) => {
    expect(publicTarget(url)).toEqual({ kind: "elsewhere", location });
  });

  test.each([
    ["/top).", "/top"],
    ["/tags/itbs)", "/tags/itbs"],
    ["/tags/ITBS", "/tags/itbs"],
    ["/tags/itbs/newest", "/tags/itbs"],
    ["/answers/ITBS,", "/answers/itbs"],
    ["/outcomes/ITBS/first-run", "/outcomes/itbs"],
    ["/outcomes/itbs/by-age/full-training", "/outcomes/itbs/by-age"],
    ["/answers/itbs/after/x", "/answers/itbs"],
    ["/u/Ada%C2%BB", "/u/ada"],
    ["/u/ada_.", "/u/ada_"],
    ["/c/181)", "/c/181"],
    ["/c/181%2E", "/c/181"],
    ["/c/181%E2%80%A6", "/c/181"],
    ["/c/181%E2%80", "/c/181"],
    ["/c/181%22%3E", "/c/181"],
    ["/c/181/what-it-said", "/c/181"],
    ["/moderation/log/banish", "/moderation/log"],
    ["/moderation/log/before/0", "/moderation/log"],
    ["/latest/after/x", "/latest"],
    ["/top/after/0", "/top"],
    ["/rules.", "/rules"],
  ])("%s, as somebody typed, cut or pasted it, leads to %s", (url, location) => {
    const target = publicTarget(url);
    expect(target).toEqual({ kind: "elsewhere", location });
  });

  test.each([
    ["/t/1)", "/t/1"],
    ["/t/1?utm_source=mail", "/t/1"],
    ["/t/1/Every-Day", "/t/1/-"],
    ["/t/1/every-day.", "/t/1/-"],
    ["/t/1/every%2Dday", "/t/1/-"],
    ["/t/1/every-d%E2%80%A6", "/t/1/-"],
    ["/t/1/every-d%E2%80", "/t/1/-"],
    ["/t/1/every-day/hottest", "/t/1/-"],
    ["/t/1/Every-Day/newest", "/t/1/-/newest"],
    ["/t/1/every-day/newest/after/x", "/t/1/-"],
    [`/t/1/${"a)".repeat(2_000)}`, "/t/1/-"],
  ])("%s is read from one page of the thread, which leads to its own address", (url, path) => {
    expect(publicTarget(url)).toEqual({ kind: "page", path, revision: -1 });
  });

  test("a revision is requested without being a page of its own", () => {
    expect(publicTarget("/t/1/every-day?rev=42")).toEqual({
      kind: "page",
      path: "/t/1/every-day",
      revision: 42,
    });
  });

  test.each([
    ...[
      "/..",
      "/../outbox",
      "/x/../outbox",
      "/./outbox",
      "/%2e%2e/outbox",
      "/.%2E/outbox",
      "/x/%2e",
      "//../x",
    ],
    ...["/%6futbox", "/s%69gn-in", "/old%2Dpost", "/%30"],
    ...[
      "/about.rsc",
      "/about.segments/_tree.segment.rsc",
      "/x.action",
      "/_global-error",
      "//_next/data",
      "/_error",
    ],
  ])("%s, which Next would read as another path, is missing", (path) => {
    expect(publicTarget(path)).toEqual({ kind: "missing" });
  });

  test.each(["/2011/02/caf%C3%A9-%E2%80%9Cknee%E2%80%9D", "/a.b/post.html", "/x%20y"])(
    "%s may be an old address",
    (path) => {
      expect(publicTarget(path)).toEqual({ kind: "page", path, revision: -1 });
    },
  );

  test("an old address works with and without its slash, in one step", () => {
    expect(publicTarget("/it-band-injury/")).toEqual({ kind: "page", path: "/it-band-injury", revision: -1 });
  });

  test.each([
    ["/answers/search", ""],
    ["/answers/search?q=does+ice+help&utm_source=x", "does ice help"],
    ["/answers/search/?q=100%25%20%26+%f0%9f&q=2", "100% & \ufffd"],
  ])("%s is a search for the typed words, and never stored", (url, q) => {
    expect(publicTarget(url)).toEqual({
      kind: "passing",
      path: `/answers/search?${new URLSearchParams({ q })}`,
    });
  });

  test("a search keeps a country and the request for results, and nothing else", () => {
    expect(publicTarget("/answers/search?results=anyway&q=ice&country=gb&x=y")).toEqual({
      kind: "passing",
      path: "/answers/search?q=ice&country=gb&results=anyway",
    });
    expect(publicTarget("/answers/search?q=ice&country=%3Cb%3E&results=yes")).toEqual({
      kind: "passing",
      path: "/answers/search?q=ice",
    });
  });

  test("the place of a comment is never stored", () => {
    expect(publicTarget("/c/12")).toEqual({ kind: "passing", path: "/c/12" });
    expect(publicTarget("/c/old/3/12")).toEqual({ kind: "passing", path: "/c/old/3/12" });
  });

  test("every redirect stays on this site and is followed at most once", () => {
    const piece = fc.constantFrom(
      "/",
      "//",
      "\\",
      "?",
      "&",
      "=",
      "%2f",
      "%",
      "rev=1",
      "p=2",
      "t",
      "u",
      "Ada",
      "evil.example",
      "1",
      ":",
      "..",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const target = publicTarget(`/${pieces.join("")}`);
        if (target.kind !== "elsewhere") return true;
        return /^\/(?!\/)/.test(target.location) && publicTarget(target.location).kind !== "elsewhere";
      }),
      { numRuns: 2_000 },
    );
  });
});

test("an old address is checked again when a thread is added", () => {
  expect(cacheKeysOf("/it-band-injury")).toContain(cacheKey.lists);
  expect(cacheKeysOf("/t/4/every-day/newest")).toEqual([cacheKey.site, cacheKey.thread(4)]);
});

test("the log depends on one key", () => {
  for (const path of ["/moderation/log", "/moderation/log/hide/before/12", "/moderation/log/feed"])
    expect(cacheKeysOf(path)).toEqual([cacheKey.site, cacheKey.log]);
});

test("the outcomes of an injury depend on its release, on those of other injuries, and on the stories about it", () => {
  for (const path of ["/outcomes/itbs", "/outcomes/itbs/full-training/by-age"])
    expect(cacheKeysOf(path)).toEqual([
      cacheKey.site,
      cacheKey.outcomes("itbs"),
      cacheKey.allOutcomes,
      cacheKey.tag("itbs"),
    ]);
  expect(cacheKeysOf("/outcomes")).toEqual([cacheKey.site, cacheKey.allOutcomes, cacheKey.tags]);
  expect(cacheKeysOf("/tags/itbs/stories")).toContain(cacheKey.outcomes("itbs"));
});

test("the author's answers depend on one key", () => {
  for (const path of ["/answers", "/answers/itbs/after/12", "/feeds/answers/json"])
    expect(cacheKeysOf(path)).toEqual([cacheKey.site, cacheKey.answers]);
});
