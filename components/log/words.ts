import type { LogRow } from "@/db/decisions/log";

type Entry = Pick<LogRow, "data">;

export const LATER: Record<LogRow["kind"], string> = {
  decided: "decided again",
  undone: "undone",
  appeal_granted: "appeal granted",
  appeal_refused: "appeal refused",
};

export const byWords = (data: Entry["data"]) => data.by ?? "Automatic";

export function machineWords({ machine }: Entry["data"]): string | null {
  if (machine === "none") return null;
  return machine === "found" ? "found automatically, decided by a moderator" : "decided automatically";
}
