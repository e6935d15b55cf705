import { type FlagsOfReason, rounded, weighed } from "@/lib/forum/filters/holding/case-weight";
import { trustPrivileges } from "@/lib/forum/people/trust/privileges";

const WEIGHT_OF_STAFF = trustPrivileges(3).flagWeight;
/** A visitor's report opens a case but cannot hide a post. */
export const WEIGHT_OF_VISITOR = trustPrivileges(0).flagWeight;

/** Hiding needs at least one flag of this weight, so that accounts made for an attack hide nothing by themselves. */
const FLAG_OF_SOMEBODY_KNOWN = 1;

/** After this many refused flags, with at most a fifth as many upheld, a member's flags weigh nothing. */
const REFUSED_VERY_OFTEN = 10;
const UPHELD_FOR_REFUSED = 0.2;

export interface FlagHistory {
  readonly upheld: number;
  readonly refused: number;
}

interface Sender extends FlagHistory {
  readonly trust: number;
  readonly role: string;
  readonly silencedUntil: Date | null;
}

/**
 * Trust times record: 1 without flags, towards 2 if always upheld, towards 0 if never. Zero only after many refusals or while
 * silenced; moderators still see such flags.
 */
export function weightOf({ trust, role, silencedUntil, upheld, refused }: Sender, at: Date): number {
  if (silencedUntil && silencedUntil > at) return 0;
  if (refused >= REFUSED_VERY_OFTEN && upheld <= refused * UPHELD_FOR_REFUSED) return 0;
  const base = role === "member" ? trustPrivileges(trust).flagWeight : WEIGHT_OF_STAFF;
  return rounded((2 * base * (upheld + 2)) / (upheld + refused + 4));
}

export function hides(standing: readonly FlagsOfReason[], hideWeight: number): boolean {
  return (
    weighed(standing).weight >= hideWeight &&
    standing.some(({ heaviest }) => heaviest >= FLAG_OF_SOMEBODY_KNOWN)
  );
}
