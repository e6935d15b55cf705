import { rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { errorCode, StartError } from "@/db/embedded/start-error";
import type { ImportReport, UnfinishedReport } from "@/lib/import/report";
import { describeImport, describeUnfinished } from "./import-report";
import { UsageError } from "./usage-error";

interface ReportFile {
  readonly path: string;
  write(report: ImportReport | UnfinishedReport): Promise<void>;
}

/** Text, or JSON if the name ends in .json; always complete, and never half written. */
export function reportFile(path: string, exports: readonly string[]): ReportFile {
  if (/\.(xml|zip|gz)$/i.test(path) || exports.some((file) => resolve(file) === resolve(path)))
    throw new UsageError(`--report cannot write to ${path}: name a new file that ends in .txt or .json.`);
  const write = async (report: ImportReport | UnfinishedReport) => {
    const text = path.toLowerCase().endsWith(".json")
      ? JSON.stringify(report, null, 2)
      : ("failure" in report ? describeUnfinished(report) : describeImport(report, { file: "all" }))
          .join("\n")
          .trim();
    const part = `${path}.part`;
    try {
      await writeFile(part, `${text}\n`, { mode: 0o600 });
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      throw unwritable(error, path);
    }
  };
  return { path, write };
}

function unwritable(error: unknown, path: string): unknown {
  const folder = new StartError(`${path} is a folder: name a file for the report.`);
  if (/[\\/]$/.test(path)) return folder;
  switch (errorCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
    case "ELOOP":
      return new StartError(`There is no folder for the report ${path}.`);
    case "EISDIR":
      return folder;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StartError(`You may not write the report to ${path}: choose another place.`);
    case "ENAMETOOLONG":
      return new StartError("The name of the report is too long: choose a shorter one.");
    default:
      return error;
  }
}
