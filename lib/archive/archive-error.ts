import { StartError } from "@/db/embedded/start-error";

/** The file cannot be used; nothing was changed. */
export class ArchiveError extends StartError {
  override name = "ArchiveError";
}

export const damaged = (what: string) =>
  new ArchiveError(
    `The file is damaged or incomplete (${what}): nothing was changed. Use another copy of the file.`,
  );
