import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import { TARGETS } from "./kinds";
import type { LockedTarget } from "./target";

/** Everything that shows a target, names it or leads to it. */
export function whatShows(tx: Tx, locked: LockedTarget): Promise<Changed> {
  return TARGETS[locked.target.kind].whatShows(tx, locked);
}
