export function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

export function explainOutput(output) {
  if (/ENOSPC|EDQUOT|No space left on device/.test(output)) {
    return "The disk is full: free about 2 GB where Comeback stands and start again.";
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return "This user may not write in Comeback's folder: start as the user who owns it.";
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(output)) {
    return "The packages could not be fetched: check the connection to the npm registry and start again.";
  }
  return null;
}
