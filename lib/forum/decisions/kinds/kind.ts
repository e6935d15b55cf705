import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import type { Verdict } from "@/lib/pipeline/verdict";
import type { Thing } from "../thing";

/** Who carries it out, and when. */
export interface Carrying<Detail> {
  readonly thing: Thing;
  readonly detail: Detail;
  /** Null where the program decides. */
  readonly by: { readonly id: number; readonly handle: string } | null;
  readonly at: Date;
}

export interface Carried<Kept> {
  /** What taking it back needs; stored with the decision. */
  readonly kept: Kept;
  /** What looks otherwise now, besides the thing itself. */
  readonly changed: Changed;
}

/**
 * A decision of which more follows than how its thing stands (standing.ts): what it does, and how that is taken back. Both
 * write with the thing and its thread locked; they lock other threads themselves.
 */
export interface DecisionWay<Detail, Kept> {
  /** Whether it can be done, and changes something. */
  can(tx: Tx, carrying: Carrying<Detail>): Promise<Verdict>;
  carryOut(tx: Tx, carrying: Carrying<Detail>): Promise<Carried<Kept>>;
  /** The thing is locked as it stands now, whatever became of it since. */
  takeBack(tx: Tx, thing: Thing, kept: Kept, at: Date): Promise<Changed>;
}
