import { rm } from "node:fs/promises";
import { findDataExport } from "@/db/data-exports/reads";
import { log } from "@/lib/log/log";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { writeArchive } from "./archive";
import { failDataExport, finishDataExport } from "./operations";
import { keepExport, removeExportFiles, unfinishedExport } from "./store";

const JOB = { actor: SYSTEM, source: "job" } as const;

/** A job that was killed begins again; one that fails says so on the member's page. */
export async function makeDataExport(exportId: number): Promise<void> {
  const asked = await findDataExport(exportId);
  if (!asked || asked.readyAt || asked.failedAt) return;
  const unfinished = await unfinishedExport(asked.file);
  try {
    await writeArchive(asked.personId, unfinished, asked.askedAt);
    const bytes = await keepExport(asked.file, unfinished);
    if (await findDataExport(exportId)) await perform(finishDataExport, { exportId, bytes }, JOB);
    // The account was deleted while the file was made.
    else await removeExportFiles([asked.file]);
  } catch (error) {
    await rm(unfinished, { force: true });
    log.error("An export could not be made", error, { export: exportId });
    await perform(failDataExport, { exportId }, JOB);
  }
}
