import { type DecisionKind, decisionKind } from "@/db/schema/decisions";

/** The kinds of decisions as addresses of the log name them. */
export const KINDS_IN_PATHS: readonly string[] = decisionKind.enumValues.map(inPath);

export function kindInPath(part: string): DecisionKind | undefined {
  return decisionKind.enumValues.find((kind) => inPath(kind) === part);
}

function inPath(kind: DecisionKind): string {
  return kind.replaceAll("_", "-");
}
