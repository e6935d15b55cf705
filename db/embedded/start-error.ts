/** A cause outside the code, which the owner can mend; the message is one sentence that says how. */
export class StartError extends Error {
  override name = "StartError";
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/**
 * Of a folder that is written to. Returns an unknown error unchanged.
 * @param otherwise what else the owner can do
 */
export function explainFileError(
  error: unknown,
  dir: string,
  otherwise = "set DATA_DIR to another folder",
): unknown {
  switch (errorCode(error)) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return diskFull(dir);
    case "EACCES":
    case "EPERM":
      return new StartError(
        `You may not write in the folder ${dir}: start as the user who owns it, or ${otherwise}.`,
      );
    case "EROFS":
      return new StartError(`The folder ${dir} is on a read-only disk: ${otherwise}.`);
    case "ENOTDIR":
    case "EEXIST":
      return new StartError(`${dir} is not a folder: move that file away, or ${otherwise}.`);
    case "ELOOP":
      return new StartError(`${dir} leads through links in a circle: name the folder itself.`);
    default:
      return error;
  }
}

/** Of a file that the owner named. Returns an unknown error unchanged. */
export function explainReadError(error: unknown, file: string): unknown {
  switch (errorCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
      return new StartError(`There is no file ${file}.`);
    case "ELOOP":
      return new StartError(`${file} leads through links in a circle: name the file itself.`);
    case "EISDIR":
      return new StartError(`${file} is a folder: name a file.`);
    case "EACCES":
    case "EPERM":
      return new StartError(`You may not read ${file}: run this as a user who may.`);
    case "EIO":
      return new StartError(`${file} cannot be read from the disk: copy it again from where you have it.`);
    default:
      return error;
  }
}

export function diskFull(dir: string): StartError {
  return new StartError(`The disk that holds ${dir} is full: free some space there and start again.`);
}

export function isDiskFull(log: string): boolean {
  return /No space left|Disk quota exceeded|File too large|Check free disk space/.test(log);
}

export function lastWords(log: string): string {
  const fatal = log.match(/(?:FATAL|PANIC): .*/g)?.at(-1);
  return (fatal ?? log.trim().split("\n").at(-1))?.trim() || "no reason given";
}
