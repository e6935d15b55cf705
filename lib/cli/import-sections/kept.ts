import type { ImportReport } from "@/lib/import/report";
import { groupLines } from "./groups";
import { quoted, type Shown, section } from "./shown";

const ASTRAY: Record<string, string> = {
  missing: "the comment they answer is not in the file",
  left_out: "the comment they answer was left out or is a mention",
  other_post: "the comment they answer is under another post",
  itself: "they answer themselves",
  circle: "they answer each other in a circle",
};

const MENDED: Record<string, string> = {
  windows_1252: "lines with letters in another encoding (windows-1252), read as such",
  invalid_utf8: "lines with bytes that are in no known encoding (shown as \ufffd)",
  bare_cdata_end: "signs “]]>” that were not escaped",
  control_character: "control characters, removed",
  bare_ampersand: "ampersands that were not escaped",
  blank_start: "blank lines before the document",
  stray_end: "text after the end of the document",
};

type Part = Partial<ImportReport>;

export function astray({ astray: groups = [], files = [] }: Part, shown: Shown): string[] {
  return section("Comments kept at top level, because", groupLines(groups, ASTRAY, files, shown));
}

/** The title of the thread here stands for the reason. */
const byThread = (groups: ImportReport["elsewhere"]) =>
  groups.map((group) => ({ ...group, sort: `in ${quoted(group.sort)}` }));

export function elsewhere({ elsewhere: groups = [], files = [] }: Part, shown: Shown): string[] {
  return section(
    "Replies in another thread, because the comment that they answer is there now:",
    groupLines(byThread(groups), {}, files, shown),
  );
}

export function mergedPosts({ mergedPosts: groups = [], files = [] }: Part, shown: Shown): string[] {
  return section(
    "Already here as a part of another thread, because a moderator merged them:",
    groupLines(byThread(groups), {}, files, shown),
  );
}

export function unpinned({ unpinned: groups = [], files = [] }: Part, shown: Shown): string[] {
  const lines = groupLines(groups, { sticky: "sticky posts" }, files, shown);
  return section("Not pinned, because another article is:", lines);
}

export function mended({ mended: groups = [], files = [] }: Part, shown: Shown): string[] {
  return section("Repaired while reading:", groupLines(groups, MENDED, files, shown));
}
