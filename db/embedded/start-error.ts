/** Something outside the code is in the way of starting; the message is one sentence that says what to do. */
export class StartError extends Error {
  override name = "StartError";
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** What a refused file operation under `dir` means to the owner; an unknown error is returned as it is. */
export function explainFileError(error: unknown, dir: string): unknown {
  switch (errorCode(error)) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return diskFull(dir);
    case "EACCES":
    case "EPERM":
      return new StartError(
        `The folder ${dir} may not be written by this user: start as the user who owns it, or name another folder with DATA_DIR.`,
      );
    case "EROFS":
      return new StartError(`The folder ${dir} is on a read-only disk: name another one with DATA_DIR.`);
    case "ENOTDIR":
    case "EEXIST":
      return new StartError(`${dir} is in the way: it is not a folder, so move it or set DATA_DIR.`);
    default:
      return error;
  }
}

export function diskFull(dir: string): StartError {
  return new StartError(`The disk that holds ${dir} is full: free some space there and start again.`);
}

/** Whether what Postgres wrote to its log means a full disk, an exhausted quota or a file size limit. */
export function isDiskFull(log: string): boolean {
  return /No space left|Disk quota exceeded|File too large|Check free disk space/.test(log);
}

/** The reason in a Postgres log: its last fatal line, or its last line. */
export function lastWords(log: string): string {
  const fatal = log.match(/(?:FATAL|PANIC): .*/g)?.at(-1);
  return (fatal ?? log.trim().split("\n").at(-1))?.trim() || "no reason given";
}
