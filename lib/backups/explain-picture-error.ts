import { errorCode, StartError } from "@/db/embedded/start-error";

/** Without this, a bucket that does not answer would read like a database that does not. */
export function explainPictureError(error: unknown, what: "read from" | "stored in"): StartError {
  if (error instanceof StartError) return error;
  const code = errorCode(error) ?? (error instanceof Error ? error.name : "unknown error");
  return new StartError(
    `A picture could not be ${what} its folder or bucket (${code}): the forum is unchanged. Check the settings UPLOADS_DIR and S3_, then start again.`,
    { cause: error },
  );
}
