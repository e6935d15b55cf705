import { targetKind } from "@/db/targets/schema";
import type { CasesPart } from "./next";

const OF = ["mine", "taken", "free"] as const;

/** The part of the queue that an address or a form names; what it cannot mean is left out. */
export function partIn({ part: kind, of }: { part?: unknown; of?: unknown }): CasesPart {
  return {
    kind: targetKind.enumValues.find((one) => one === kind),
    of: OF.find((one) => one === of),
  };
}
