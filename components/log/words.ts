import type { LogRow } from "@/db/decisions/log";

type Entry = Pick<LogRow, "kind" | "data" | "byFormer">;

export const LATER: Record<LogRow["kind"], string> = {
  decided: "decided again",
  undone: "undone",
  appeal_granted: "appeal granted",
  appeal_refused: "appeal refused",
};

export const byWords = ({ data, byFormer }: Entry) =>
  byFormer ? "A former moderator" : (data.by ?? "Automatic");

/** Older entries of an undo repeat the software's part in the decision that a moderator then undid. */
export function machineWords({ kind, data: { machine, by }, byFormer }: Entry): string | null {
  if (machine === "none" || (kind !== "decided" && (by !== null || byFormer))) return null;
  return machine === "found" ? "found automatically, decided by a moderator" : "decided automatically";
}
