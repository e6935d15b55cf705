import type { LogPart } from "@/db/queries/log";
import { decisionKind } from "@/db/schema/decisions";

const PARTS = ["program", ...decisionKind.enumValues] as const;

/** The parts of the log as its addresses name them. */
export const PARTS_IN_PATHS: readonly string[] = PARTS.map(inPath);

export function partInPath(word: string): LogPart | undefined {
  return PARTS.find((part) => inPath(part) === word);
}

function inPath(part: LogPart): string {
  return part.replaceAll("_", "-");
}
