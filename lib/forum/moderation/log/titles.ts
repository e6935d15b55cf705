import type { LogPart, LogRow } from "@/db/decisions/log";
import { didWords, kindName } from "@/lib/forum/moderation/decisions/words";

const LATER: Record<Exclude<LogRow["kind"], "decided">, string> = {
  undone: "Undone",
  appeal_granted: "Granted an appeal",
  appeal_refused: "Refused an appeal",
};

export function entryTitle({
  decisionKind,
  kind,
  data,
}: Pick<LogRow, "decisionKind" | "kind" | "data">): string {
  const done = didWords({ kind: decisionKind, targetKind: data.targetKind });
  if (kind === "decided") return done;
  return `${LATER[kind]}: ${done.charAt(0).toLowerCase()}${done.slice(1)}`;
}

export const partName = (part: LogPart): string =>
  part === "program" ? "Automatic decisions" : kindName(part);
