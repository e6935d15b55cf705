import { nameKey, shownName } from "@/lib/forum/site/imports/names";
import type { RowsToStage } from "@/lib/forum/site/imports/staging";
import { isWebLink } from "@/lib/rich-text/safe-link";
import { clip } from "@/lib/text/length";
import { textOfHtml } from "../html/text-of-html";
import { dated } from "../wxr/dates";
import type { WxrAuthor, WxrComment, WxrItem, WxrTerm } from "../wxr/records";

const LONGEST_NAME = 200;

export function authorRow({ login, id, email, name }: WxrAuthor): RowsToStage["authors"][number] {
  return { login, oldId: numberOf(id), email: addressOf(email), name: shownName(textOfHtml(name) || login) };
}

export function termRow({ id, domain, slug, name, parent }: WxrTerm): RowsToStage["terms"][number] {
  return { oldId: numberOf(id), domain, slug, name: clip(textOfHtml(name), LONGEST_NAME), parent };
}

type ItemRow = RowsToStage["items"][number];
type CommentRow = RowsToStage["comments"][number];

export function itemRow(item: WxrItem, now: Date): Omit<ItemRow, "part" | "number"> {
  const { line, type: kind, status, sticky, link, guid, slug, creator, content } = item;
  return {
    line,
    kind,
    status,
    sticky,
    link,
    guid,
    slug,
    creator,
    content,
    oldId: numberOf(item.postId),
    locked: item.password !== "",
    title: textOfHtml(item.title),
    parentOldId: numberOf(item.parent),
    ...dated(now, item.dateGmt, item.date, item.published),
    lockedThere: item.commentStatus === "closed",
    pictureUrl: item.attachmentUrl,
    altText: item.altText,
    oldSlugs: item.oldSlugs,
    excerpt: textOfHtml(item.excerpt),
    footnotes: item.footnotes,
    featuredOldId: numberOf(item.featured),
    embeds: item.embeds.map(({ url, title }) => ({ url: textOfHtml(url), title: textOfHtml(title) })),
    terms: item.terms.map((term) => ({ ...term, name: clip(textOfHtml(term.name), LONGEST_NAME) })),
  };
}

export function commentRow(
  comment: WxrComment,
  number: number,
  now: Date,
): Omit<CommentRow, "split" | "item" | "part"> {
  const { line, content } = comment;
  const author = shownName(textOfHtml(comment.author));
  return {
    number,
    line,
    content,
    url: pageAddress(comment.url),
    oldId: numberOf(comment.id),
    author,
    nameKey: nameKey(author),
    email: addressOf(comment.email),
    ...dated(now, comment.dateGmt, comment.date),
    approved: comment.approved,
    kind: comment.type,
    parentOldId: numberOf(comment.parent),
    userId: numberOf(comment.userId),
  };
}

export function numberOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export function addressOf(text: string): string | null {
  const address = text.toLowerCase();
  return address.length <= 320 && /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

function pageAddress(text: string): string {
  return isWebLink(text) ? text : "";
}
