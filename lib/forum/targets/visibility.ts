import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import { TARGETS } from "./kinds";
import type { LockedTarget } from "./target";

export function whatShows(tx: Tx, locked: LockedTarget): Promise<Changed> {
  return TARGETS[locked.target.kind].whatShows(tx, locked);
}
