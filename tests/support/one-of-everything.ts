import { disqusFile, disqusPost, disqusThread } from "./disqus-parts";
import { comment, head, item, tail } from "./wxr-parts";

/** An export of a blog, and one of Disqus, with one of everything that docs/moving-in.md has a row for. */
export const HOST = "rows.example";
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

export const WXR =
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
export const DISQUS = disqusFile(
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
