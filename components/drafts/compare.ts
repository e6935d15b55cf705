import { printOf } from "./fields";
import type { LocalDraft } from "./local-drafts";
import type { ServerDraft } from "./server-drafts";

/**
 * Which copy of a draft wins: "both" if both were changed, "gone" if it was posted or discarded elsewhere. The writer
 * decides those two.
 */
export type Decision = "nothing" | "same" | "local" | "server" | "both" | "gone";

export function compare(local: LocalDraft | null, server: ServerDraft | null): Decision {
  if (!local) return server ? "server" : "nothing";
  if (!server) return local.version > 0 ? "gone" : "local";
  const theirs = printOf(server.fields);
  if (theirs === printOf(local.fields)) return "same";
  // Our own save whose answer was lost, not another device's.
  if (server.version === local.version || theirs === local.sent) return "local";
  return local.saved ? "server" : "both";
}
