import { splitKindOf } from "@/lib/forum/answers/promotions/rules";
import { comparable } from "@/lib/forum/site/imports/disqus-doubles";
import type { StagedDisqus } from "@/lib/forum/site/imports/disqus-staging";
import { shownName } from "@/lib/forum/site/imports/names";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { clip } from "@/lib/text/length";
import { textOfHtml } from "../html/text-of-html";
import { addressOf, numberOf } from "../steps/staged-rows";
import { disqusDate } from "./dates";
import { fromDisqusHtml } from "./from-disqus-html";
import { pageOf, titleOfLink, usefulTitle } from "./pages";
import type { DisqusPost, DisqusThread } from "./records";

const LONGEST_TITLE = 300;

export function threadRow(thread: DisqusThread, number: number, now: Date): StagedDisqus["threads"][number] {
  const { line, forum, link, message: content } = thread;
  return {
    number,
    line,
    forum,
    link,
    content,
    oldId: numberOf(thread.id),
    title: clip(usefulTitle(textOfHtml(thread.title), link), LONGEST_TITLE),
    titleOfLink: clip(titleOfLink(link), LONGEST_TITLE),
    at: disqusDate(thread.createdAt, now),
    locked: thread.isClosed,
    deleted: thread.isDeleted,
    ...pageOf(link, thread.identifier, forum),
  };
}

export function postRow(
  post: DisqusPost,
  { number, split, now }: { number: number; split: boolean; now: Date },
): StagedDisqus["posts"][number] {
  const { author, line, message: content } = post;
  const body = fromDisqusHtml(content, {});
  const text = plainTextOf(body);
  const at = disqusDate(post.createdAt, now);
  return {
    number,
    line,
    content,
    at,
    oldId: numberOf(post.id),
    threadOldId: numberOf(post.threadId),
    parentOldId: numberOf(post.parentId),
    author: shownName(textOfHtml(author.name) || author.username),
    memberName: author.username,
    email: addressOf(author.email),
    guest: author.isAnonymous,
    undated: at === null,
    words: comparable(text),
    empty: text === "" && !hasPicture(body),
    approved: post.isApproved,
    spam: post.isSpam,
    deleted: post.isDeleted,
    split: split ? splitKindOf(text) : null,
  };
}

const hasPicture = ({ content }: RichText) => JSON.stringify(content).includes('"type":"image"');
