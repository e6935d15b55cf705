import { fitName, listDatabases } from "@/db/copies/scratch";
import { BEFORE } from "@/lib/backups/replace-forum";
import type { ReachedServer } from "./reach-server";

/** The databases that a restore has replaced, the oldest first. */
export function listReplaced({ server, name }: ReachedServer) {
  // A long name is cut in the middle of the whole, so that the time at its end stays.
  const stampLength = "20260101_120000".length;
  return listDatabases(server, fitName(name, BEFORE + "0".repeat(stampLength)).slice(0, -stampLength));
}

export const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
