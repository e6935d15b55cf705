import type { Loss } from "@/lib/import/files/lost-files";
import type { ImportReport } from "@/lib/import/report";
import { amount, counted, wordFor } from "@/lib/words/counts";
import { linesOf, listedOf, quoted, type Shown, section } from "./shown";

const WHY: Record<Loss, string> = {
  missing: "not in the uploads folder",
  unlisted: "not in the export: export all content, with the media",
  large: "too large (a picture may have 40 MB, a file 100 MB)",
  kind: "not a picture, document or recording that the forum can keep",
  many: "more than 5,000 files",
  closed: "in the uploads folder, but this user may not read it: run the import as a user who may",
  gone: "not on the old site",
  refused: "the old site refused to send it",
  private: "its address is not on the open internet",
  slow: "the old site was too slow",
  unreachable: "the old site did not answer",
  unasked: "not asked for, because the fetch reached its limit: run the import again",
};

type Part = Partial<ImportReport>;

export function pictures({ pictures: files, fetched, dryRun = false }: Part): string[] {
  if (!files) return [];
  const came = [
    ...(files.pictures > 0 ? [counted(files.pictures, "picture", "pictures")] : []),
    ...(files.documents > 0 ? [counted(files.documents, "file", "files")] : []),
  ];
  const lines = came.length > 0 ? [`  ${came.join(" and ")} copied`] : [];
  if (files.here > 0) lines.push(`  ${pictureOrFiles(files.here)} already here`);
  if (fetched && fetched.wanted > 0) lines.push(`  ${fromOldSite(fetched, dryRun)}`);
  if (files.linked > 0 && !fetched)
    lines.push(
      `  ${pictureOrFiles(files.linked)} left as links to the old site: run the import again with --uploads DIR or --fetch-pictures`,
    );
  return lines;
}

export function commentPictures({ commentPictures: linked = [] }: Part, shown: Shown): string[] {
  return linked.map(({ count, titles }) => {
    const what = `${counted(count, "picture", "pictures")} in comments ${wordFor(count, "stays a link", "stay links")}`;
    return `${what} to the other site: ${listedOf(titles.map(quoted), shown)}`;
  });
}

/** By reason, the names of files and the posts that have them. */
export function lostFiles({ pictures: files }: Part, shown: Shown): string[] {
  const lost = files?.lost ?? [];
  const reasons = [...new Set(lost.map(({ why }) => why))];
  return section(
    "Pictures and files that did not come:",
    reasons.flatMap((reason) => {
      const named = lost.filter(({ why }) => why === reason);
      const lines = named.map(({ name, titles }) => `    ${name}, in ${listedOf(titles.map(quoted), shown)}`);
      return [`  ${amount(named.length)}: ${WHY[reason]}`, ...linesOf(lines, shown)];
    }),
  );
}

const pictureOrFiles = (number: number) => counted(number, "picture or file", "pictures and files");

function fromOldSite(
  { wanted, files, bytes }: NonNullable<ImportReport["fetched"]>,
  dryRun: boolean,
): string {
  if (dryRun) return `${pictureOrFiles(wanted)} would be fetched from the old site`;
  const megabytes = Math.ceil(bytes / 1e6);
  return `${amount(files)} of ${amount(wanted)} ${wordFor(wanted, "picture or file", "pictures and files")} fetched from the old site (${megabytes} MB)`;
}
