import type { Loss } from "@/lib/import/files/lost-files";
import type { ImportReport } from "@/lib/import/report";
import { counted, wordFor } from "@/lib/words/counts";

const WHY: Record<Loss, string> = {
  missing: "not in the uploads folder",
  unlisted: "not in the export: export all content, with the media",
  large: "too large (a picture may have 40 MB, a file 100 MB)",
  kind: "not a picture, document or recording that the forum can keep",
  many: "more than 5,000 files",
  gone: "not on the old site",
  refused: "the old site refused to send it",
  private: "its address is not on the open internet",
  slow: "the old site was too slow",
  unreachable: "the old site did not answer",
  unasked: "not asked for, because the fetch reached its limit: run the import again",
};
const LINES = 20;

export function describeFiles({ pictures: files, fetched, dryRun }: ImportReport): string[] {
  const { pictures, documents, here, linked } = files;
  const came = [
    ...(pictures > 0 ? [counted(pictures, "picture", "pictures")] : []),
    ...(documents > 0 ? [counted(documents, "file", "files")] : []),
  ];
  const lines = came.length > 0 ? [`  ${came.join(" and ")} copied`] : [];
  if (here > 0) lines.push(`  ${counted(here, "picture or file", "pictures and files")} already here`);
  if (fetched && fetched.wanted > 0) lines.push(`  ${fromOldSite(fetched, dryRun)}`);
  if (linked > 0 && !fetched)
    lines.push(
      `  ${counted(linked, "picture or file", "pictures and files")} left as links to the old site: run the import again with --uploads DIR or --fetch-pictures`,
    );
  return lines;
}

/** By reason, the names of files and the posts that have them. */
export function describeLostFiles({ pictures: { lost } }: ImportReport): string[] {
  const reasons = [...new Set(lost.map(({ why }) => why))];
  return reasons.flatMap((reason) => {
    const files = lost.filter(({ why }) => why === reason);
    const shown = files.slice(0, LINES).map(({ name, titles }) => {
      const more = titles.length >= LINES ? " and more" : "";
      return `    ${name}, in ${titles.map((title) => `“${title}”`).join(", ")}${more}`;
    });
    const rest = files.length > LINES ? [`    and ${files.length - LINES} more`] : [];
    return [`  ${files.length}: ${WHY[reason]}`, ...shown, ...rest];
  });
}

function fromOldSite(
  { wanted, files, bytes }: NonNullable<ImportReport["fetched"]>,
  dryRun: boolean,
): string {
  if (dryRun)
    return `${counted(wanted, "picture or file", "pictures and files")} would be fetched from the old site`;
  const megabytes = Math.ceil(bytes / 1e6);
  return `${files} of ${wanted} ${wordFor(wanted, "picture or file", "pictures and files")} fetched from the old site (${megabytes} MB)`;
}
