import { escaped } from "@/lib/html";
import { isWebLink } from "@/lib/rich-text/safe-link";
import { type BlockComment, blockCommentsOf } from "./block-comments";
import { textOfHtml } from "./text-of-html";

/** Empty ones of these were empty on the blog as well. */
const PLAIN = new Set(
  "paragraph heading list list-item quote pullquote group columns column buttons spacer separator html freeform classic more nextpage code preformatted verse table cover media-text footnotes missing".split(
    " ",
  ),
);
/** Words and an address are all that these have. */
const WHOLE = new Set("button embed details file image video audio social-link navigation-link".split(" "));
/** Settings with words that the blog shows, in the order in which readers see them. */
const SHOWN = ["title", "heading", "question", "summary", "label", "text", "content", "answer"];
const SHOWN_LAST = ["description", "caption", "value", "citation", "buttonText"];
const LINKS = ["url", "href", "link", "src", "mediaUrl", "imageUrl"];
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;
/** Labels of a form say nothing without the form. */
const OF_FORM = /form|field|input|captcha|subscribe/;
const CONTENT = /(?:^|>)\s*[^\s<]|<(?:img|video|audio|iframe|object|embed|picture|hr|input)\b/i;
const MOST_WORDS = 200;
const MAX_COMPARED_CHARS = 20_000;

/**
 * Leaves nothing of the comments of blocks but their names. Words and addresses that a block has only in its settings come as
 * text; `lost` gets the name of each block whose content only the blog, or one of its plugins, can make.
 */
export function withBlocks(html: string, lost: (name: string) => void): string {
  if (!html.includes("wp:")) return html;
  const comments = blockCommentsOf(html);
  const partners = partnersOf(comments);
  const filled = filledBefore(html, comments);
  let read = "";
  let done = 0;
  comments.forEach((comment, index) => {
    const { name, kind, start, end } = comment;
    const partner = partners.get(index);
    read += html.slice(done, start);
    done = end;
    read += `<!-- ${kind === "closing" ? "/" : ""}wp:${name} -->`;
    const isEmpty = partner !== undefined && filled[partner] === filled[index];
    if (kind === "alone" || isEmpty) read += alone(comment, lost);
    else if (partner !== undefined) read += missingWords(comment, html.slice(end, comments[partner]?.start));
  });
  return read + html.slice(done);
}

function partnersOf(comments: readonly BlockComment[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: { name: string; index: number }[] = [];
  comments.forEach(({ name, kind }, index) => {
    if (kind === "opening") open.push({ name, index });
    if (kind !== "closing") return;
    const last = open.at(-1);
    if (last?.name !== name) return;
    open.pop();
    partners.set(last.index, index);
  });
  return partners;
}

/** For each comment, how much that readers see stands before it: between equal numbers nothing does. */
function filledBefore(html: string, comments: readonly BlockComment[]): number[] {
  let count = 0;
  let from = 0;
  return comments.map(({ kind, start, end }) => {
    if (CONTENT.test(html.slice(from, start))) count++;
    from = end;
    const before = count;
    if (kind === "alone") count++;
    return before;
  });
}

function alone({ name, attributes }: BlockComment, lost: (name: string) => void): string {
  if (name === "separator") return "<hr>";
  if (PLAIN.has(name)) return "";
  const words = OF_FORM.test(name) ? [] : wordsIn(attributes, [...SHOWN, ...SHOWN_LAST]);
  const link = linkIn(attributes);
  if (!WHOLE.has(name) || (words.length === 0 && link === undefined)) lost(name);
  return link === undefined ? paragraphs(words) : withLink(words, link);
}

function withLink(words: readonly string[], link: string): string {
  const address = escaped(link);
  if (PICTURE.test(link)) return `<p><img src="${address}" alt=""></p>${paragraphs(words)}`;
  const [first = address, ...others] = words;
  return `<p><a href="${address}">${first}</a></p>${paragraphs(others)}`;
}

/** Those that the block has in its settings, but not in its text. */
function missingWords({ attributes }: BlockComment, inside: string): string {
  const words = wordsIn(attributes, SHOWN, 1);
  if (words.length === 0) return "";
  const shown = lettersOf(inside.slice(0, MAX_COMPARED_CHARS));
  return paragraphs(words.filter((each) => !shown.includes(lettersOf(each))));
}

const lettersOf = (html: string) =>
  textOfHtml(html)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const paragraphs = (words: readonly string[]) => words.map((each) => `<p>${each}</p>`).join("");

function wordsIn(settings: unknown, names: readonly string[], depth = 6): string[] {
  const words: string[] = [];
  const walk = (value: unknown, levels: number) => {
    if (typeof value !== "object" || value === null || levels === 0) return;
    const entries = Object.entries(value);
    for (const name of names) {
      const [, text] = entries.find(([key]) => key === name) ?? [];
      if (typeof text === "string" && lettersOf(text) !== "" && words.length < MOST_WORDS) words.push(text);
    }
    for (const [key, inner] of entries) if (key !== "metadata") walk(inner, levels - 1);
  };
  walk(settings, depth);
  return words;
}

function linkIn(settings: unknown): string | undefined {
  if (typeof settings !== "object" || settings === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(settings));
  return LINKS.map((name) => given.get(name)).find(
    (value): value is string => typeof value === "string" && isWebLink(value),
  );
}
