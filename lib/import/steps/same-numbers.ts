import {
  isSomethingHere,
  listCommentsWithNumbersHere,
  listPostsWithNumbersHere,
  listPostsWithOneNumber,
  type SameNumber,
} from "@/db/imports/same-numbers";
import { renumberStaged } from "@/lib/forum/site/imports/comparing";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import { textOfHtml } from "../html/text-of-html";
import { oldPathsOf, pathOf } from "./addresses";

/** Share of words in common from which two texts are versions of one text. */
const ONE_TEXT = 0.5;
const ONE_TEXT_UNDER_ONE_TITLE = 0.25;

export interface OtherPost {
  title: string;
  /** The post that had the number first. */
  other: string;
}

/**
 * A number alone does not identify a post: two blogs may have been merged, or a database begun anew. Posts with other dates,
 * addresses and words are other posts.
 */
export async function renumberOthers(site: string): Promise<OtherPost[]> {
  const here = await isSomethingHere(site);
  const others = [
    ...(here ? await listPostsWithNumbersHere(site) : []).filter((post) => isAnother(post, site)),
    ...(await listPostsWithOneNumber()).filter((post) =>
      isAnother(
        {
          ...post,
          other: {
            title: textOfHtml(post.other.title),
            text: textOfHtml(post.other.text),
            paths: [pathOf(post.otherLink)],
          },
        },
        site,
      ),
    ),
  ];
  const items = [...new Set(others.map(({ number }) => number))];
  const comments = (here ? await listCommentsWithNumbersHere(site) : [])
    .filter(({ content, text }) => inCommon(textOfHtml(content), text) < ONE_TEXT)
    .map(({ number }) => number);
  if (items.length + comments.length > 0) await perform(renumberStaged, { items, comments }, AS_IMPORT);
  return others.map(({ title, oldId, other }) => ({ title: title || `Post ${oldId}`, other: other.title }));
}

function isAnother(post: SameNumber, site: string): boolean {
  const { other, title } = post;
  const byNumber = `${pathOf(site)}/p/${post.oldId}`;
  const own = oldPathsOf(post, site).filter((path) => path !== byNumber);
  if (own.some((path) => other.paths.includes(path))) return false;
  const oneTitle = title.toLowerCase() === other.title.toLowerCase();
  return inCommon(textOfHtml(post.content), other.text) < (oneTitle ? ONE_TEXT_UNDER_ONE_TITLE : ONE_TEXT);
}

/** From 0 to 1: of all words of both texts, those that are in both. */
function inCommon(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const all = new Set([...words, ...others]).size;
  if (all === 0) return 1;
  return [...words].filter((word) => others.has(word)).length / all;
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
