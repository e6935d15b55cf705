import type { DisqusLoss } from "@/db/disqus/losses";
import type { DisqusReport } from "@/lib/import/disqus/report";
import { amount, counted, wordFor } from "@/lib/words/counts";
import { listedOf, quoted, type Shown, section } from "./import-sections/shown";

const LEFT_OUT: Record<string, string> = {
  spam: "spam",
  deleted: "deleted comments",
  empty: "comments without words or a picture",
  twice: "comments that the file contains twice",
  no_number: "comments without a number",
  thread_missing: "comments on pages that the file does not describe",
  page_deleted: "comments on pages whose comments were deleted in Disqus",
  page_deleted_here: "comments on pages whose threads were deleted here",
  page_no_title: "comments on pages that are not here and have no title",
};

const ASTRAY: Record<string, string> = {
  missing: "the comment they answer is not in the file, so they are at top level",
  left_out: "the comment they answer was left out, so they are below the one above it or at top level",
  other_post: "the comment they answer is under another page, so they are at top level",
  itself: "they answer themselves, so they are at top level",
  deleted_here:
    "the comment they answer was deleted here, so they are below the one above it or at top level",
  other_thread: "the comment they answer is in another thread here now, so they are there, too",
  circle: "they answer each other in a circle, so they are at top level",
};

export function describeDisqus(report: DisqusReport, dryRun: boolean, shown: Shown): string[] {
  const { numbers, forum } = report;
  const of = forum === "" ? "Disqus" : `the Disqus forum “${forum}”`;
  return [
    "",
    `${dryRun ? "Dry run: nothing was imported. An import would add" : "Imported"} from ${of}:`,
    `  ${counted(numbers.comments, "comment", "comments")}${held(report)}: under ${places(report)}`,
    ...missing(report, shown),
    ...authors(report),
    ...lines(numbers.splits, (some) => `  ${some} became threads of their own`),
    ...lines(numbers.undated, (some) => `  ${some} without a possible date, dated like the one they answer`),
    ...lines(numbers.commentsHere, (some) => `  Already here and unchanged: ${some}`),
    ...lines(numbers.doubles, (some) => `  Already here from the blog’s own export: ${some}`),
    ...danger(report),
    ...section("Left out:", named(report.commentsLeftOut, LEFT_OUT, shown)),
    ...section(
      "Pages without comments, left out:",
      named(report.withoutComments, { without_comments: "pages" }, shown),
    ),
    ...section("Replies in another place, because", named(report.astray, ASTRAY, shown)),
    ...section(
      "Closed for comments in Disqus, open here (a moderator can lock them):",
      named(report.locked, { locked: "pages" }, shown),
    ),
    ...section(
      "Found by their path or number, though their address has another host (check them):",
      named(report.otherHosts, { "other host": "pages" }, shown),
    ),
  ];
}

function held({ numbers: { hidden } }: DisqusReport): string {
  return hidden > 0 ? ` (${amount(hidden)} held for review)` : "";
}

function places({ numbers: { pages, pagesMissing } }: DisqusReport): string {
  const here = `${counted(pages, "thread", "threads")} that ${wordFor(pages, "is", "are")} here already`;
  return pagesMissing > 0 ? `${here} and ${counted(pagesMissing, "new article", "new articles")}` : here;
}

function missing(
  { numbers: { pagesMissing }, pagesMissing: titles, author }: DisqusReport,
  shown: Shown,
): string[] {
  if (pagesMissing === 0) return [];
  const by = author ? ` by “${author}”` : "";
  const why = wordFor(pagesMissing, "for a page that is not here", "for pages that are not here");
  return [
    `  The new ${wordFor(pagesMissing, "article", "articles")}${by}, ${why}: ${titlesOf(titles, shown)}`,
  ];
}

function authors({ numbers, author }: DisqusReport): string[] {
  const { byName, byAddress, guestsOfThatName, namesakes } = numbers;
  return [
    ...lines(
      byName,
      (some) => `  ${some} marked as replies of the author “${author}”, by the name in Disqus`,
    ),
    ...lines(byAddress, (some) => `  ${some} marked as replies of an author, by the email address`),
    ...lines(
      guestsOfThatName,
      (some) => `  ${some} by guests who wrote the author’s name, not marked: anybody can write a name`,
    ),
    ...lines(
      namesakes,
      (some) =>
        `  ${some} by accounts with the name of an author here, not marked. --author-name NAME marks them, before they are imported`,
    ),
  ];
}

function danger({ inDanger }: DisqusReport): string[] {
  return lines(
    inDanger,
    (some) => `  ${some} ${wordFor(inDanger, "has", "have")} signs of danger; nobody was notified`,
  );
}

function lines(number: number, sentence: (some: string) => string): string[] {
  return number > 0 ? [sentence(counted(number, "comment", "comments"))] : [];
}

function named(losses: DisqusLoss[], names: Record<string, string>, shown: Shown): string[] {
  return losses.map(
    ({ sort, count, titles }) => `  ${names[sort] ?? sort}: ${amount(count)} (${titlesOf(titles, shown)})`,
  );
}

const titlesOf = (titles: readonly string[], shown: Shown) => listedOf(titles.map(quoted), shown);
