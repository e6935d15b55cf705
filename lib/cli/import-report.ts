import type { ImportReport, UnfinishedReport } from "@/lib/import/report";
import { addresses } from "./import-sections/addresses";
import { astray, mended, unpinned } from "./import-sections/kept";
import { blocks, leftOut, notExports, shortcodes } from "./import-sections/left-out";
import { numbers } from "./import-sections/numbers";
import { pictures } from "./import-sections/pictures";
import type { Shown } from "./import-sections/shown";

const SECTIONS: readonly ((report: Partial<ImportReport>, shown: Shown) => string[])[] = [
  numbers,
  pictures,
  notExports,
  leftOut,
  shortcodes,
  blocks,
  addresses,
  astray,
  unpinned,
  mended,
];

export function describeImport(report: ImportReport, shown: Shown = {}): string[] {
  const what = report.dryRun ? "Dry run: nothing was imported. An import would add" : "Imported";
  return [
    "",
    `${what} from ${report.site}:`,
    ...SECTIONS.flatMap((section) => section(report, shown)),
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
