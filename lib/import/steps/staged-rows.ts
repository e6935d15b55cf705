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

export function itemRow(item: WxrItem, now: Date): RowsToStage["items"][number] {
  const { number, line, type: kind, status, sticky, link, guid, slug, creator, content } = item;
  return {
    number,
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
    closed: item.commentStatus === "closed",
    pictureUrl: item.attachmentUrl,
    altText: item.altText,
    oldSlugs: item.oldSlugs,
    excerpt: textOfHtml(item.excerpt),
    footnotes: item.footnotes,
    terms: item.terms.map((term) => ({ ...term, name: clip(textOfHtml(term.name), LONGEST_NAME) })),
  };
}

export function commentRow(
  comment: WxrComment,
  number: number,
  now: Date,
): Omit<RowsToStage["comments"][number], "split"> {
  const { line, item, content } = comment;
  const author = shownName(textOfHtml(comment.author));
  return {
    number,
    line,
    item,
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

function numberOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function addressOf(text: string): string | null {
  const address = text.toLowerCase();
  return address.length <= 320 && /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

function pageAddress(text: string): string {
  return isWebLink(text) ? text : "";
}
