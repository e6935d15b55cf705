import { printOf } from "./fields";
import type { LocalDraft } from "./local-drafts";
import type { ServerDraft } from "./server-drafts";

/**
 * Which of two copies of a draft goes on: `both` were changed, `gone` is what was posted or thrown away elsewhere.
 * Those two are for the writer to decide.
 */
export type Decision = "nothing" | "same" | "local" | "server" | "both" | "gone";

export function compare(local: LocalDraft | null, server: ServerDraft | null): Decision {
  if (!local) return server ? "server" : "nothing";
  if (!server) return local.version > 0 ? "gone" : "local";
  const theirs = printOf(server.fields);
  if (theirs === printOf(local.fields)) return "same";
  // Our own save whose answer was lost is no other device's.
  if (server.version === local.version || theirs === local.sent) return "local";
  return local.saved ? "server" : "both";
}
