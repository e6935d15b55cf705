/** Something typed after a command is wrong; the message is one sentence, without the usage. */
export class UsageError extends Error {
  override name = "UsageError";
}
