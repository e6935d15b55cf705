import { type FlagsOfReason, rounded, weighed } from "@/lib/forum/filters/holding/case-weight";
import { trustPrivileges } from "@/lib/forum/people/trust/privileges";

const WEIGHT_OF_STAFF = trustPrivileges(3).flagWeight;
/** A visitor gives no account of themselves, so what they report is looked at, and hides nothing. */
export const WEIGHT_OF_VISITOR = trustPrivileges(0).flagWeight;

/** Among the flags that hide something, one is of somebody known here: accounts made for it hide nothing by themselves. */
const FLAG_OF_SOMEBODY_KNOWN = 1;

/** So many refused flags, with at most a fifth as many upheld, and one's flags weigh nothing. */
const REFUSED_VERY_OFTEN = 10;
const UPHELD_FOR_REFUSED = 0.2;

/** What came of the flags that somebody set before. */
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
 * What a flag weighs: by its sender's trust, times what their flags have proved to be worth: 1 for who never
 * flagged, towards 2 for who was always right and towards 0 for who never was. It is nothing only for who was refused
 * very often, and for who is silenced: they are heard, and hide nothing.
 */
export function weightOf({ trust, role, silencedUntil, upheld, refused }: Sender, at: Date): number {
  if (silencedUntil && silencedUntil > at) return 0;
  if (refused >= REFUSED_VERY_OFTEN && upheld <= refused * UPHELD_FOR_REFUSED) return 0;
  const base = role === "member" ? trustPrivileges(trust).flagWeight : WEIGHT_OF_STAFF;
  return rounded((2 * base * (upheld + 2)) / (upheld + refused + 4));
}

/** Whether they hide a target until a moderator has looked. */
export function hides(standing: readonly FlagsOfReason[], hideWeight: number): boolean {
  return (
    weighed(standing).weight >= hideWeight &&
    standing.some(({ heaviest }) => heaviest >= FLAG_OF_SOMEBODY_KNOWN)
  );
}
