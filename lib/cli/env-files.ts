import nextEnv from "@next/env";

/**
 * Settings from `.env` and `.env.local`, for whatever the environment itself does not set. Next reads the same files
 * once more when it starts, and finds them read. `__NEXT_PROCESSED_ENV` says that they are: tests set it to be left
 * alone by the settings of whoever runs them.
 */
export function readEnvFiles(folder = process.cwd()): void {
  nextEnv.loadEnvConfig(folder, process.env.NODE_ENV === "development");
}
