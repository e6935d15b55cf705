import { isWebLink } from "@/lib/rich-text/safe-link";
import type { WxrAuthor, WxrChannel, WxrComment, WxrItem, WxrTerm } from "./records";

/** The second is the same as the first; the third may be the network that the blog belongs to. */
const ADDRESSES = ["wp:base_blog_url", "link", "wp:base_site_url"];

export type Fields = Map<string, string>;

export function channelFrom(fields: Fields): WxrChannel {
  const text = reader(fields);
  return { kind: "channel", title: text("title"), blogUrl: ADDRESSES.map(text).find(isWebLink) ?? "" };
}

export function authorFrom(fields: Fields, line: number): WxrAuthor {
  const text = reader(fields);
  return {
    kind: "author",
    line,
    id: text("wp:author_id"),
    login: text("wp:author_login"),
    email: text("wp:author_email"),
    name: text("wp:author_display_name"),
  };
}

export function termFrom(tag: string, fields: Fields, line: number): WxrTerm {
  const text = reader(fields);
  const all = { kind: "term", line, id: text("wp:term_id") } as const;
  if (tag === "wp:category") {
    const [slug, name, parent] = [
      text("wp:category_nicename"),
      text("wp:cat_name"),
      text("wp:category_parent"),
    ];
    return { ...all, domain: "category", slug, name, parent };
  }
  if (tag === "wp:tag")
    return { ...all, domain: "post_tag", slug: text("wp:tag_slug"), name: text("wp:tag_name"), parent: "" };
  const [domain, slug] = [text("wp:term_taxonomy"), text("wp:term_slug")];
  return { ...all, domain, slug, name: text("wp:term_name"), parent: text("wp:term_parent") };
}

type ItemExtras = Pick<WxrItem, "line" | "number" | "terms" | keyof ItemMeta>;
export type ItemMeta = Pick<WxrItem, "altText" | "oldSlugs" | "footnotes" | "featured" | "embeds">;

export function itemFrom(
  fields: Fields,
  { line, number, terms, altText, oldSlugs, footnotes, featured, embeds }: ItemExtras,
): WxrItem {
  const text = reader(fields);
  return {
    kind: "item",
    line,
    number,
    postId: text("wp:post_id"),
    type: text("wp:post_type"),
    status: text("wp:status"),
    password: fields.get("wp:post_password") ?? "",
    commentStatus: text("wp:comment_status"),
    sticky: text("wp:is_sticky") === "1",
    title: text("title"),
    link: text("link"),
    guid: text("guid"),
    slug: text("wp:post_name"),
    creator: text("dc:creator"),
    parent: text("wp:post_parent"),
    published: text("pubDate"),
    date: text("wp:post_date"),
    dateGmt: text("wp:post_date_gmt"),
    content: fields.get("content:encoded") ?? "",
    attachmentUrl: text("wp:attachment_url"),
    altText,
    oldSlugs,
    excerpt: fields.get("excerpt:encoded") ?? "",
    footnotes,
    featured,
    embeds,
    terms,
  };
}

export function commentFrom(fields: Fields, line: number, item: number): WxrComment {
  const text = reader(fields);
  return {
    kind: "comment",
    line,
    item,
    id: text("wp:comment_id"),
    author: text("wp:comment_author"),
    email: text("wp:comment_author_email"),
    url: text("wp:comment_author_url"),
    date: text("wp:comment_date"),
    dateGmt: text("wp:comment_date_gmt"),
    content: fields.get("wp:comment_content") ?? "",
    approved: text("wp:comment_approved"),
    type: text("wp:comment_type"),
    parent: text("wp:comment_parent"),
    userId: text("wp:comment_user_id"),
  };
}

function reader(fields: Fields): (name: string) => string {
  return (name) => fields.get(name)?.trim() ?? "";
}
