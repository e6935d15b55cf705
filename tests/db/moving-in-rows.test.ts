import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { test as base } from "../support/database";
import { type Here, type MovedComment, movedIn } from "../support/moved-in";
import { HOST } from "../support/one-of-everything";

const test = base.extend("here", { scope: "file" }, ({ db: _ }) => movedIn());

/** Each row of docs/moving-in.md about the parts of an export is shown here by an import. */
const document = readFileSync("docs/moving-in.md", "utf8");

function rowsBelow(heading: string): string[] {
  const [, part = ""] = document.split(`${heading}\n`);
  return (part.split(/\n##/)[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| in the export"))
    .map((line) => line.slice(2).split(" | ")[0] ?? "");
}

type Check = (here: Here) => void;
type Checks = Readonly<Record<string, Check | { shownBy: string; words: string }>>;

const kept = ({ threads }: Here) => threads["About kept"];
const isReported =
  (...lines: string[]): Check =>
  ({ report }) => {
    for (const line of lines) expect(report).toContain(line);
  };
const isNowhere =
  (...words: string[]): Check =>
  ({ everything }) => {
    for (const word of words) expect(everything).not.toContain(word);
  };
const both =
  (...checks: Check[]): Check =>
  (here) => {
    for (const check of checks) check(here);
  };
const leadsTo =
  (to: string, ...paths: string[]): Check =>
  (here) => {
    for (const path of paths) expect(here.paths[path], path).toBe(to);
  };
const commentIs =
  (text: string, shape: Partial<MovedComment>): Check =>
  ({ comments }) =>
    expect(comments[text]).toMatchObject(shape);
const says =
  (...lines: string[]): Check =>
  ({ disqus }) => {
    for (const line of lines) expect(disqus).toContain(line);
  };

const BLOG: Checks = {
  post: (here) => expect(kept(here)?.kind).toBe("article"),
  "title, text, date": (here) => {
    expect(kept(here)).toMatchObject({
      text: expect.stringContaining("Words."),
      at: "2014-05-01 06:07:08+00",
    });
    expect(here.threads["About undated"]?.at).toBe("2014-05-01 06:07:08+00");
  },
  excerpt: (here) => expect(kept(here)?.excerpt).toBe("The words under the title."),
  "draft, pending, trash": both(
    isReported("drafts (1): “About draft”", "posts pending review (1)", "posts in the trash (1)"),
    isNowhere("About draft", "About pending", "About trash"),
  ),
  "private post": both(isReported("private posts (1): “About private”"), isNowhere("About private")),
  "post with a password": both(isReported("posts with a password (1)"), isNowhere("About locked")),
  "scheduled post": both(isReported("scheduled posts (1)"), isNowhere("About future")),
  "sticky post": (here) => {
    expect(here.threads["About also-sticky"]?.pinned).toBe(true);
    expect(here.report).toContain("sticky posts (1): “About kept”");
  },
  page: both(isReported("pages, which come with --pages (1): “About imprint”"), isNowhere("About imprint")),
  "custom post type": both(isReported("“About race”"), isNowhere("About race")),
  "menu, template, style, navigation": both(isReported("“About menu”"), isNowhere("About menu")),
  "reusable block": (here) => expect(kept(here)?.text).toContain("Reused words."),
  "category, tag": (here) => {
    expect(kept(here)?.tags).toEqual(["hill-runs", "long-runs", "mud"]);
    expect(here.parents["hill-runs"]).toBe("long-runs");
  },
  "“uncategorized”": isNowhere("ncategorized"),
  "other taxonomy": isNowhere("Winter series", "winter-series"),
  author: ({ people }) =>
    expect(people).toContainEqual({ name: "Nora Lind", role: "author", email: `nora@${HOST}` }),
  "user who wrote nothing": both(isReported("idle: wrote no post"), isNowhere(`idle@${HOST}`)),
  "post that a moderator merged here": {
    shownBy: "import-elsewhere",
    words: "a post whose thread was merged does not come again",
  },
  "post format, revisions, options, widgets": isNowhere("post-format-video"),
  "post meta": isNowhere("Meta words."),
  slug: (here) => expect(kept(here)?.slug).toBe("kept"),
  "permalink, `?p=12`, old slugs": leadsTo("About kept", "/2014/05/kept", "/p/101", "/2014/05/older"),
  "archive of a category, a tag, an author, a year": both(
    leadsTo("tag hill-runs", "/category/hill-runs", "/hill-runs", "/cat/7"),
    leadsTo("person Nora Lind", "/author/nora", "/author-number/1"),
  ),
  attachment: leadsTo("About kept", "/2014/05/hill", "/p/109"),
  "featured image": (here) => expect(kept(here)?.body).toContain("uploads/hill.jpg"),
  "alternative text, caption": (here) => {
    expect(kept(here)?.body).toContain("A steep hill");
    expect(here.threads["About also-sticky"]?.text).toBe("An alt\n\nA caption");
  },
};

const OF_COMMENTS: Checks = {
  "approved comment": both(
    commentIs("First.", { at: "2014-05-02 03:00:00+00", parent: null, shown: true, title: "About kept" }),
    commentIs("Third.", { parent: "Second." }),
  ),
  "comment waiting for approval": both(
    commentIs("Waits.", { shown: false }),
    isReported("1 held for review"),
  ),
  "spam, trash": both(isReported("spam (1)", "comments in the trash (1)"), ({ comments }) =>
    expect(Object.keys(comments)).not.toContain("Trash."),
  ),
  "comment of the blog's author": both(
    commentIs("By the author.", { author: true }),
    commentIs("By the address.", { author: true }),
  ),
  "name of a guest": commentIs("First.", { name: "maria" }),
  "email address of a guest": both(
    commentIs("First.", { email: "maria@guest.example" }),
    isNowhere("maria@guest.example"),
  ),
  "web address of a guest": isNowhere("https://guest.example/"),
  "IP address, browser": isNowhere("192.0.2.1"),
  "pingback, trackback": ({ mentions }) => expect(mentions).toEqual(["https://other.example/page"]),
  "picture in a comment": both(
    isReported("1 picture in comments stays a link to the other site: “About kept”"),
    (here) => expect(here.everything).toContain("https://a.example/shoe.jpg"),
  ),
  "comment without a possible date": both(
    commentIs("Undated.", { at: "2014-05-02 07:00:00+00", parent: "By the author." }),
    isReported("with a date before 1990"),
  ),
  "reply to a comment that is not there": both(
    commentIs("Alone.", { parent: null }),
    isReported("the comment they answer is not in the file (1): “About kept”"),
  ),
  "reply to a comment that a moderator moved or merged": {
    shownBy: "import-elsewhere",
    words: "goes where that comment is now, with what answers it, and the report says so",
  },
  "comments closed": both(isReported("Comments were closed on 1 post"), ({ threads }) =>
    expect(threads["About closed"]?.locked).toBe(false),
  ),
  "comment meta, ratings, subscriptions": isNowhere("fivestars"),
};

const OF_DISQUS: Checks = {
  comment: commentIs("From Disqus.", { at: "2014-06-01 07:08:09+00", title: "About kept", parent: null }),
  "spam, deleted comment": both(says("spam: 1", "deleted comments: 1"), ({ comments }) =>
    expect(Object.keys(comments)).not.toContain("Deleted."),
  ),
  "comment without words or a picture": says("comments without words or a picture: 1"),
  "comment that is not approved": commentIs("Held.", { shown: false }),
  "reply to a comment that was left out, or deleted here": both(
    commentIs("Below a deleted one.", { parent: "From Disqus." }),
    says("the comment they answer was left out, so they are below the one above it or at top level: 1"),
  ),
  "reply to a comment that is in another thread here": {
    shownBy: "import-elsewhere",
    words: "whose comment was deleted or moved here says so",
  },
  "comment that Disqus copied into WordPress": says("Already here from the blog’s own export: 1 comment"),
  "page with a post here": both(
    commentIs("From Disqus.", { title: "About kept" }),
    commentIs("On the closed page.", { title: "About closed" }),
  ),
  "one page under several addresses": commentIs("Under the other address.", { title: "About kept" }),
  "page without a post here": both(
    commentIs("On the page that is gone.", { title: "A page that is gone" }),
    leadsTo("A page that is gone", "/gone"),
  ),
  "page without a post here and without any title": says(
    "comments on pages that are not here and have no title: 1",
  ),
  "page without comments": says("Pages without comments, left out:\n  pages: 1 (“A quiet page”)"),
  "page whose comments were deleted": says("comments on pages whose comments were deleted in Disqus: 1"),
  "closed page": both(says("Closed for comments in Disqus, open here"), ({ threads }) =>
    expect(threads["About closed"]?.locked).toBe(false),
  ),
  "text of a page": both(
    ({ threads }) => expect(threads["A page that is gone"]?.text).toContain("What it said."),
    isNowhere("The text of the page."),
  ),
  name: commentIs("From Disqus.", { name: "Ola" }),
  "name of an account": commentIs("By an account.", { name: "runner77" }),
  "email address": both(commentIs("From Disqus.", { email: "ola@guest.example" }), isNowhere("ola@guest")),
  "comments of the author": both(
    commentIs("By the author there.", { author: true }),
    says("marked as replies of the author “Nora Lind”, by the name in Disqus"),
  ),
  "picture in a comment": both(says("1 picture in comments stays a link to the other site: "), (here) =>
    expect(here.everything).toContain("https://uploads.disquscdn.com/images/x.jpg"),
  ),
  "link through `disq.us`": ({ comments }) => {
    expect(comments["See this."]?.body).toContain("https://b.example/p");
    expect(comments["See this."]?.body).not.toContain("disq.us");
  },
  "“@name:disqus”": commentIs("Thanks @tess!", {}),
  "impossible or missing date": both(
    commentIs("Without a date.", { title: "About kept" }),
    says("without a possible date, dated like the one they answer"),
  ),
  "category of Disqus": isNowhere("General"),
  "votes, avatars, IP addresses": isNowhere("192.0.2.1"),
};

describe.for([
  ["### The blog", BLOG],
  ["### Comments", OF_COMMENTS],
  ["## What an export of Disqus can hold", OF_DISQUS],
] as const)("the document about moving in, below “%s”", ([heading, checks]) => {
  test("has a row for each check, and a check for each row", () => {
    expect(rowsBelow(heading)).toEqual(Object.keys(checks));
  });

  test.for(Object.entries(checks))("says what becomes of: %s", ([, check], { here }) => {
    if (typeof check === "function") return check(here);
    expect(readFileSync(`tests/db/${check.shownBy}.test.ts`, "utf8")).toContain(check.words);
  });
});
