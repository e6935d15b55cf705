import { targetKind } from "@/db/targets/schema";
import type { CasesPart } from "./next";

const OF = ["mine", "taken", "free"] as const;

export function partIn({ part: kind, of }: { part?: unknown; of?: unknown }): CasesPart {
  return {
    kind: targetKind.enumValues.find((one) => one === kind),
    of: OF.find((one) => one === of),
  };
}
