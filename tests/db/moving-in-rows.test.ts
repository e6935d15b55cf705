import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { test as base } from "../support/database";
import { disqusFile, disqusPost, disqusThread } from "../support/disqus-parts";
import { said } from "../support/imported-blogs";
import { importText } from "../support/importing";
import { comment, head, item, tail } from "../support/wxr-parts";

/** Each row of docs/moving-in.md about the parts of an export is shown here by an import. */
const document = readFileSync("docs/moving-in.md", "utf8");

function rowsBelow(heading: string): string[] {
  const [, part = ""] = document.split(`${heading}\n`);
  return (part.split(/\n##/)[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| in the export"))
    .map((line) => line.slice(2).split(" | ")[0] ?? "");
}

const HOST = "rows.example";
const SITE = `https://${HOST}`;
const link = (slug: string) => `${SITE}/2014/05/${slug}/`;
const day = new Date("2014-05-01T06:07:08Z");

interface Post {
  id: number;
  slug: string;
  content?: string;
  comments?: string[];
  status?: string;
  type?: string;
  extra?: string;
  title?: string;
}

function post({ id, slug, comments = [], content = "Words.", title = `About ${slug}`, ...more }: Post) {
  const { open, close } = item({ id, slug, title, content, link: link(slug), date: day, ...more });
  return open + comments.join("") + close;
}

const term = (domain: string, slug: string, name: string) =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
const NO_DATE =
  "<wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>";

const MARIA = { author: "maria@guest.example", email: "maria@guest.example", url: "https://guest.example/" };
const at = (hour: number) => new Date(Date.UTC(2014, 4, 2, hour));

const COMMENTS = [
  comment({ id: 1, ...MARIA, content: "First.", date: at(3) }).replace(
    "</wp:comment>",
    "<wp:commentmeta><wp:meta_key>rating</wp:meta_key><wp:meta_value>fivestars</wp:meta_value></wp:commentmeta></wp:comment>",
  ),
  comment({ id: 2, parent: 1, content: "Second.", date: at(4) }),
  comment({ id: 3, parent: 2, content: "Third.", date: at(5) }),
  comment({ id: 4, content: "Waits.", approved: "0", date: at(6) }),
  comment({ id: 5, content: "Spam.", approved: "spam", date: at(6) }),
  comment({ id: 6, content: "Trash.", approved: "trash", date: at(6) }),
  comment({ id: 7, author: "Nora Lind", userId: 1, content: "By the author.", date: at(7) }),
  comment({
    id: 8,
    type: "pingback",
    author: "Another blog",
    url: "https://other.example/page",
    date: at(8),
  }),
  comment({ id: 9, parent: 7, content: "Undated.", date: new Date(0) }),
  comment({ id: 10, parent: 99, content: "Alone.", date: at(9) }),
  comment({ id: 11, content: 'A picture <img src="https://a.example/shoe.jpg">', date: at(10) }),
  comment({
    id: 12,
    author: "nora lind",
    email: `nora@${HOST}`,
    content: "By the address.",
    date: at(11),
  }),
];

const WXR =
  head(SITE) +
  `<wp:author><wp:author_id>2</wp:author_id><wp:author_login>idle</wp:author_login><wp:author_email>idle@${HOST}</wp:author_email></wp:author>` +
  "<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>hill-runs</wp:category_nicename><wp:category_parent>long-runs</wp:category_parent><wp:cat_name>Hill runs</wp:cat_name></wp:category>" +
  "<wp:category><wp:term_id>6</wp:term_id><wp:category_nicename>long-runs</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>Long runs</wp:cat_name></wp:category>" +
  post({
    id: 101,
    slug: "kept",
    content: '<p>Words.</p><!-- wp:block {"ref":130} /-->',
    comments: COMMENTS,
    extra:
      term("category", "hill-runs", "Hill runs") +
      term("category", "uncategorized", "Uncategorized") +
      term("post_tag", "mud", "Mud") +
      term("series", "winter-series", "Winter series") +
      term("post_format", "post-format-video", "Video") +
      meta("_wp_old_slug", "older") +
      meta("_thumbnail_id", "109") +
      meta("seo_words", "Meta words.") +
      "<excerpt:encoded>The words under the title.</excerpt:encoded><wp:is_sticky>1</wp:is_sticky>",
  }) +
  post({ id: 102, slug: "draft", status: "draft" }) +
  post({ id: 103, slug: "pending", status: "pending" }) +
  post({ id: 104, slug: "trash", status: "trash" }) +
  post({ id: 105, slug: "private", status: "private" }) +
  post({ id: 106, slug: "locked", extra: "<wp:post_password>secret</wp:post_password>" }) +
  post({ id: 107, slug: "future", status: "future" }) +
  post({ id: 108, slug: "imprint", type: "page" }) +
  post({
    id: 109,
    slug: "hill",
    type: "attachment",
    status: "inherit",
    title: "A hill",
    extra:
      `<wp:post_parent>101</wp:post_parent><wp:attachment_url>${SITE}/wp-content/uploads/hill.jpg</wp:attachment_url>` +
      meta("_wp_attachment_image_alt", "A steep hill"),
  }) +
  post({ id: 110, slug: "race", type: "race" }) +
  post({ id: 111, slug: "menu", type: "nav_menu_item" }) +
  post({ id: 130, slug: "reused", type: "wp_block", content: "<p>Reused words.</p>" }) +
  post({ id: 112, slug: "undated", extra: NO_DATE }) +
  post({ id: 113, slug: "closed", extra: "<wp:comment_status>closed</wp:comment_status>" }) +
  post({
    id: 114,
    slug: "also-sticky",
    content: '<figure><img src="/x.jpg" alt="An alt"/><figcaption>A caption</figcaption></figure>',
    extra: "<wp:is_sticky>1</wp:is_sticky>",
  }) +
  tail();

const DISQUS_MINUTE = "2014-06-01T07:08:09Z";
const onKept = (id: number, more: object) =>
  disqusPost({ id, thread: 501, createdAt: DISQUS_MINUTE, ...more });
const DISQUS = disqusFile(
  disqusThread({ id: 501, link: link("kept"), title: "Kept", message: "The text of the page." }),
  disqusThread({ id: 502, link: `http://www.${HOST}/2014/05/kept?utm_source=x`, title: "Kept again" }),
  disqusThread({ id: 503, link: `${SITE}/gone/`, title: "A page that is gone", message: "What it said." }),
  disqusThread({ id: 504, link: `${SITE}/4711`, title: "" }),
  disqusThread({ id: 505, link: `${SITE}/quiet/`, title: "A quiet page" }),
  disqusThread({ id: 506, link: `${SITE}/deleted/`, title: "A deleted page", isDeleted: true }),
  disqusThread({
    id: 507,
    link: `${SITE}/somewhere`,
    identifier: `113 ${SITE}/?p=113`,
    title: "Closed",
    isClosed: true,
  }),
  onKept(601, { message: "<p>From Disqus.</p>", name: "Ola", email: "ola@guest.example" }),
  onKept(602, { message: "<p>Spam.</p>", isSpam: true }),
  onKept(603, { message: "<p>Deleted.</p>", isDeleted: true, parent: 601 }),
  onKept(604, { message: "" }),
  onKept(605, { message: "<p>Held.</p>", extra: "<isApproved>false</isApproved>" }),
  onKept(606, { message: "<p>Below a deleted one.</p>", parent: 603 }),
  onKept(607, { message: "<p>First.</p>", name: "maria", createdAt: "2014-05-02T03:00:10Z" }),
  disqusPost({ id: 608, thread: 502, message: "<p>Under the other address.</p>" }),
  disqusPost({ id: 609, thread: 503, message: "<p>On the page that is gone.</p>" }),
  disqusPost({ id: 610, thread: 504, message: "<p>Nobody knows about what.</p>" }),
  disqusPost({ id: 611, thread: 506, message: "<p>On the deleted page.</p>" }),
  disqusPost({ id: 612, thread: 507, message: "<p>On the closed page.</p>" }),
  onKept(613, { message: "<p>By an account.</p>", name: "", username: "runner77" }),
  onKept(614, { message: "<p>By the author there.</p>", name: "Nora", username: "noralind" }),
  onKept(615, {
    message:
      '<p>A picture. <a href="https://uploads.disquscdn.com/images/x.jpg">https://uploads.disquscdn.com/images/x.jpg</a></p>',
  }),
  onKept(616, {
    message:
      '<p>See <a href="https://disq.us/url?url=https%3A%2F%2Fb.example%2Fp%3AAbCdEfGhIj">this</a>.</p>',
  }),
  onKept(617, { message: "<p>Thanks @tess:disqus!</p>" }),
  onKept(618, { message: "<p>Without a date.</p>", createdAt: "never" }),
);

interface Comment {
  text: string;
  parent: string | null;
  at: string;
  shown: boolean;
  author: boolean;
  name: string | null;
  email: string | null;
  title: string;
  body: string;
}

interface Here {
  report: string;
  disqus: string;
  threads: Record<
    string,
    {
      text: string;
      excerpt: string;
      at: string;
      slug: string;
      pinned: boolean;
      locked: boolean;
      body: string;
      kind: string;
      tags: string[];
    }
  >;
  comments: Record<string, Comment>;
  paths: Record<string, string>;
  everything: string;
  people: { name: string; role: string; email: string | null }[];
  parents: Record<string, string>;
  mentions: string[];
}

const test = base.extend("here", { scope: "file" }, async ({ db: _ }): Promise<Here> => {
  const report = said(await importText(WXR));
  const disqus = said(await importText(DISQUS, { authorName: "noralind" }));
  const rows = async <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
    (await database().execute<Row>(query)).rows;
  const threads = await rows<Here["threads"][string] & { title: string }>(sql`
    select title, body_text as text, excerpt, created_at::text as at, slug, pinned_at is not null as pinned, locked_at is not null as locked,
      body::text as body, kind, array(select g.slug from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id order by 1) as tags
    from threads t`);
  const comments = await rows<Comment & Record<string, unknown>>(sql`
    select c.body_text as text, p.body_text as parent, c.created_at::text as at, c.shown, c.by_author as author, w.name,
      (select g.email from guest_names g where g.person_id = w.id) as email, t.title, c.body::text as body
    from comments c join threads t on t.id = c.thread_id join people w on w.id = c.writer_id left join comments p on p.id = c.parent_id`);
  const paths = await rows<{ path: string; to: string }>(sql`
    select o.path, coalesce(t.title, 'tag ' || g.slug, 'person ' || w.name) as to from old_addresses o
    left join threads t on t.id = o.thread_id left join tags g on g.id = o.tag_id left join people w on w.id = o.person_id`);
  const [all] = await rows<{ words: string }>(sql`
    select (select coalesce(string_agg(t::text, ' '), '') from threads t) || (select coalesce(string_agg(c::text, ' '), '') from comments c)
      || (select coalesce(string_agg(p::text, ' '), '') from people p) || (select coalesce(string_agg(g::text, ' '), '') from tags g) as words`);
  return {
    report,
    disqus,
    threads: Object.fromEntries(threads.map(({ title, ...thread }) => [title, thread])),
    comments: Object.fromEntries(comments.map((each) => [each.text, each])),
    paths: Object.fromEntries(paths.map(({ path, to }) => [path, to])),
    everything: all?.words ?? "",
    people: await rows(sql`select name, role, email from people where name is not null`),
    parents: Object.fromEntries(
      (
        await rows<{ slug: string; parent: string }>(
          sql`select t.slug, p.slug as parent from tags t join tags p on p.id = t.parent_id`,
        )
      ).map(({ slug, parent }) => [slug, parent]),
    ),
    mentions: (await rows<{ url: string }>(sql`select url from mentions`)).map(({ url }) => url),
  };
});

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
  (text: string, shape: Partial<Comment>): Check =>
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
    expect(kept(here)?.tags).toEqual(["hill-runs", "mud"]);
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
