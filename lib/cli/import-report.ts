import type { ImportReport, UnfinishedReport } from "@/lib/import/report";
import { describeDisqus } from "./disqus-report";
import { addresses } from "./import-sections/addresses";
import { changes, people } from "./import-sections/changes";
import { astray, elsewhere, mended, mergedPosts, unpinned } from "./import-sections/kept";
import { blocks, leftOut, notExports, shortcodes } from "./import-sections/left-out";
import { numbers } from "./import-sections/numbers";
import { commentPictures, lostFiles, pictures } from "./import-sections/pictures";
import type { Shown } from "./import-sections/shown";

type Section = (report: Partial<ImportReport>, shown: Shown) => string[];

const SECTIONS: readonly Section[] = [
  numbers,
  pictures,
  people,
  changes,
  notExports,
  leftOut,
  lostFiles,
  commentPictures,
  shortcodes,
  blocks,
  addresses,
  mergedPosts,
  astray,
  elsewhere,
  unpinned,
  mended,
];

const WITHOUT_BLOG: readonly Section[] = [notExports, commentPictures, addresses, mended];

export function describeImport(report: ImportReport, shown: Shown = {}): string[] {
  const { dryRun, fromBlog, disqus, site } = report;
  const what = dryRun ? "Dry run: nothing was imported. An import would add" : "Imported";
  const sections = fromBlog ? SECTIONS : WITHOUT_BLOG;
  const described = sections.flatMap((section) => section(report, shown));
  return [
    ...(fromBlog ? ["", `${what} from ${site}:`, ...described] : []),
    ...(disqus ? describeDisqus(disqus, dryRun, shown) : []),
    ...(fromBlog ? [] : described),
    ...(shown.file && shown.file !== "all" ? [`The whole report is in ${shown.file}.`] : []),
  ];
}

/** What was found until the import failed or was stopped, complete. */
export function describeUnfinished(report: UnfinishedReport): string[] {
  return [
    report.failure,
    ...(report.numbers ? [`The import was to add from ${report.site}:`] : []),
    ...SECTIONS.flatMap((section) => section(report, { file: "all" })),
  ];
}
