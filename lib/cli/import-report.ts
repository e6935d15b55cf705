import type { Group } from "@/db/imports/reads";
import type { ImportReport } from "@/lib/import/report";
import { counted, wordFor } from "@/lib/words/counts";
import { describeChanges, describePeople } from "./import-report-changes";

const ITEMS: Record<string, string> = {
  draft: "drafts",
  private: "private posts",
  pending: "posts pending review",
  trash: "posts in the trash",
  future: "scheduled posts",
  locked: "posts with a password",
  page: "pages, which come with --pages",
  other_kind: "menus and other items that are not posts",
  other_status: "posts with a status that a plugin added",
  twice: "posts that the file contains twice",
  no_number: "posts without a number",
};

const COMMENTS: Record<string, string> = {
  post_out: "comments on posts that were left out",
  spam: "spam",
  trash: "comments in the trash",
  other_kind: "plugin entries that are not comments",
  no_address: "pingbacks and trackbacks without a web address",
  twice: "comments that the file contains twice",
  no_number: "comments without a number",
};

const ASTRAY: Record<string, string> = {
  missing: "the comment they answer is not in the file",
  left_out: "the comment they answer was left out or is a mention",
  other_post: "the comment they answer is under another post",
  itself: "they answer themselves",
  circle: "they answer each other in a circle",
};

const MENDED: Record<string, string> = {
  invalid_utf8: "lines with bytes that are not UTF-8 (shown as \ufffd)",
  control_character: "control characters, removed",
  bare_ampersand: "ampersands that were not escaped",
  blank_start: "blank lines before the document",
  stray_end: "text after the end of the document",
};

export function describeImport(report: ImportReport): string[] {
  const { numbers, tagsMade } = report;
  return [
    "",
    `${report.dryRun ? "Dry run: nothing was imported. An import would add" : "Imported"} from ${report.site}:`,
    `  ${count(numbers.posts, "article")}${report.pinned ? `, pinned: “${report.pinned}”` : ""}`,
    `  ${count(numbers.comments, "comment")}, ${numbers.authorReplies} of them by authors${numbers.hidden > 0 ? `, ${numbers.hidden} held for review` : ""}`,
    `  ${count(numbers.mentions, "mention")}, ${count(numbers.people, "new person", "new people")}`,
    ...(numbers.splits > 0 ? [`  ${count(numbers.splits, "comment")} became threads of their own`] : []),
    ...(tagsMade.length > 0
      ? [`  ${count(tagsMade.length, "new tag")}: ${tagsMade.slice(0, 30).join(", ")}`]
      : []),
    ...inDanger(report),
    ...here(report),
    ...pictures(report),
    ...describePeople(report, section),
    ...describeChanges(report, report.dryRun, section),
    ...section("Left out:", [
      ...named(report.itemsLeftOut, ITEMS),
      ...named(report.commentsLeftOut, COMMENTS),
    ]),
    ...section("Shortcodes of plugins, left out:", shortcodes(report)),
    ...section("Addresses that cannot lead to their posts:", addresses(report)),
    ...section("Comments kept at top level, because", named(report.astray, ASTRAY)),
    ...section("Not pinned, because another article is:", named(report.unpinned, { sticky: "sticky posts" })),
    ...section("Repaired while reading:", named(report.mended, MENDED)),
  ];
}

function inDanger({ inDanger: texts }: ImportReport): string[] {
  if (texts === 0) return [];
  return [
    `  ${count(texts, "imported text")} ${wordFor(texts, "has", "have")} signs of danger; nobody was notified`,
  ];
}

function here({ numbers, changes }: ImportReport): string[] {
  if (numbers.postsHere + numbers.commentsHere === 0) return [];
  const unchanged = changes.found.length + changes.missingComments.count === 0;
  return [
    `  Already here${unchanged ? " and unchanged" : ""}: ${count(numbers.postsHere, "article")}, ${count(numbers.commentsHere, "comment")}`,
  ];
}

function pictures({ pictures: { copied, missing } }: ImportReport): string[] {
  const lines = copied > 0 ? [`  ${count(copied, "picture")} copied`] : [];
  if (missing.length === 0) return lines;
  return [
    ...lines,
    `  ${count(missing.length, "picture")} not in the uploads folder: ${missing.slice(0, 10).join(", ")}`,
  ];
}

/** What to do is the same for each, so it is said once. */
function addresses({ addresses: taken }: ImportReport): string[] {
  if (taken.length === 0) return [];
  const lines = taken.slice(0, 20).map(({ path, title, by }) => {
    const why =
      by === "forum" ? "this forum has pages of its own there" : "another imported post had it first";
    return `  ${path} (“${title}”): ${why}`;
  });
  const more = taken.length > lines.length ? [`  and ${taken.length - lines.length} more`] : [];
  return [
    ...lines,
    ...more,
    "  A link to one of these addresses leads to another page. Tell the sites that link there the new address.",
  ];
}

function shortcodes({ shortcodes: lost }: ImportReport): string[] {
  return lost.map(({ name, count: number, titles }) => {
    const more = titles.length >= 20 ? " and more" : "";
    return `  [${name}]: ${number} in ${titles.map((title) => `“${title}”`).join(", ")}${more}`;
  });
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [title, ...lines] : [];
}

function named(groups: Group[], names: Record<string, string>): string[] {
  return groups.map(({ sort, count: number, lines }) => {
    const more = number > lines.length && lines.length >= 20 ? " and more" : "";
    return `  ${names[sort] ?? sort}: ${number} (${wordFor(lines.length, "line", "lines")} ${lines.join(", ")}${more})`;
  });
}

function count(number: number, one: string, many = `${one}s`): string {
  return counted(number, one, many);
}
