import nextEnv from "@next/env";

/** Next then skips these files because of `__NEXT_PROCESSED_ENV`; tests set that to ignore a developer's settings. */
export function readEnvFiles(folder = process.cwd()): void {
  nextEnv.loadEnvConfig(folder, process.env.NODE_ENV === "development");
}
