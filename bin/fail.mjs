export function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

export function explainOutput(output) {
  if (/ENOSPC|EDQUOT|No space left on device/.test(output)) {
    return "The disk is full: free about 2 GB on the disk that holds Comeback, then start again.";
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return "You may not write in Comeback’s folder: start as the user who owns the folder.";
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(output)) {
    return "The packages could not be downloaded: check the connection to the npm registry, then start again.";
  }
  return null;
}
