import type { LogRow } from "@/db/decisions/log";

type Entry = Pick<LogRow, "kind" | "data">;

export const LATER: Record<LogRow["kind"], string> = {
  decided: "decided again",
  undone: "undone",
  appeal_granted: "appeal granted",
  appeal_refused: "appeal refused",
};

export const byWords = (data: Entry["data"]) => data.by ?? "Automatic";

/** Older entries of an undo repeat the software's part in the decision that a moderator then undid. */
export function machineWords({ kind, data: { machine, by } }: Entry): string | null {
  if (machine === "none" || (kind !== "decided" && by !== null)) return null;
  return machine === "found" ? "found automatically, decided by a moderator" : "decided automatically";
}
