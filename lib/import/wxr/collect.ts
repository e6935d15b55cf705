import type { WxrAuthor, WxrChannel, WxrComment, WxrItem, WxrItemTerm, WxrTerm } from "./records";

export type Fields = Map<string, string>;

export function channelFrom(fields: Fields): WxrChannel {
  const text = reader(fields);
  return { kind: "channel", title: text("title"), blogUrl: text("wp:base_blog_url") || text("link") };
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
  if (tag === "wp:category")
    return term(
      line,
      "category",
      text("wp:category_nicename"),
      text("wp:cat_name"),
      text("wp:category_parent"),
    );
  if (tag === "wp:tag") return term(line, "post_tag", text("wp:tag_slug"), text("wp:tag_name"), "");
  return term(
    line,
    text("wp:term_taxonomy"),
    text("wp:term_slug"),
    text("wp:term_name"),
    text("wp:term_parent"),
  );
}

function term(line: number, domain: string, slug: string, name: string, parent: string): WxrTerm {
  return { kind: "term", line, domain, slug, name, parent };
}

type ItemExtras = { line: number; number: number; terms: WxrItemTerm[]; altText: string };

export function itemFrom(fields: Fields, { line, number, terms, altText }: ItemExtras): WxrItem {
  const text = reader(fields);
  return {
    kind: "item",
    line,
    number,
    postId: text("wp:post_id"),
    type: text("wp:post_type"),
    status: text("wp:status"),
    password: fields.get("wp:post_password") ?? "",
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
