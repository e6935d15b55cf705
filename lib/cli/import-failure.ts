import { StartError } from "@/db/embedded/start-error";
import type { Part } from "@/lib/import/files/part";
import type { Findings } from "@/lib/import/findings";
import { ImportError, ImportStopped } from "@/lib/import/import-error";
import { outageOf } from "@/lib/outage";
import { counted } from "@/lib/words/counts";

interface Ran {
  readonly parts: readonly Part[];
  readonly dryRun: boolean;
}

/** One sentence about what happened, one about what stays, one about what to do. Other errors are bugs and stay as they are. */
export function explainFailure(error: unknown, findings: Findings, { parts, dryRun }: Ran): Error {
  if (error instanceof ImportError) {
    const file = error.file ?? (parts.length === 1 ? parts[0]?.name : undefined);
    return new StartError(`${file ? `${file}: ` : ""}${error.message} Nothing was imported.`);
  }
  const stays = dryRun ? "Nothing was imported." : whatStays(findings);
  if (error instanceof ImportStopped) return new StartError(`${error.message} ${stays}`);
  switch (outageOf(error)) {
    case "database":
      return new StartError(`The database stopped answering. ${stays}`);
    case "room":
      return new StartError(`The disk that holds the database is full. ${stays}`);
    case null:
      return error instanceof Error ? error : new Error(String(error));
  }
}

function whatStays({ written: { posts, comments, mentions } }: Findings): string {
  if (posts + comments + mentions === 0)
    return "Nothing was imported. Start the same command again when you are ready.";
  return `${counted(posts, "article", "articles")} and ${counted(comments, "comment", "comments")} were imported and stay. Start the same command again: it imports the rest.`;
}
