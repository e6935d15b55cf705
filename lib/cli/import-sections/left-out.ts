import type { ImportReport } from "@/lib/import/report";
import type { Loss } from "@/lib/import/report/losses";
import { amount } from "@/lib/words/counts";
import { groupLines } from "./groups";
import { linesOf, listedOf, quoted, type Shown, section } from "./shown";

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
  twice: "posts that the export contains twice",
  no_number: "posts without a number",
};

const COMMENTS: Record<string, string> = {
  post_out: "comments on posts that were left out",
  spam: "spam",
  trash: "comments in the trash",
  other_kind: "plugin entries that are not comments",
  no_address: "pingbacks and trackbacks without a web address",
  twice: "comments that the export contains twice",
  no_number: "comments without a number",
};

type Part = Partial<ImportReport>;

export function leftOut(
  { itemsLeftOut = [], commentsLeftOut = [], files = [] }: Part,
  shown: Shown,
): string[] {
  return section("Left out:", [
    ...groupLines(itemsLeftOut, ITEMS, files, shown),
    ...groupLines(commentsLeftOut, COMMENTS, files, shown),
  ]);
}

export function shortcodes({ shortcodes: lost = [] }: Part, shown: Shown): string[] {
  return section(
    "Shortcodes of plugins, left out:",
    lost.map((loss) => lossLine(`[${loss.name}]`, loss, shown)),
  );
}

export function blocks({ blocks: lost = [] }: Part, shown: Shown): string[] {
  return section(
    "Blocks that only the blog can fill; words in their settings came as text:",
    lost.map((loss) => lossLine(loss.name, loss, shown)),
  );
}

function lossLine(name: string, { count, titles }: Loss, shown: Shown): string {
  return `  ${name} (${amount(count)}): ${listedOf(titles.map(quoted), shown)}`;
}

export function notExports({ notExports: names = [] }: Part, shown: Shown): string[] {
  return section(
    "Other files, left out:",
    linesOf(
      names.map((name) => `  ${name}`),
      shown,
      5,
    ),
  );
}
