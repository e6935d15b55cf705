import type { FlagReason } from "@/db/flags/schema";

/** How bad it would be if it were true: what the queue of cases is ordered by before anything else. */
const HARM: Record<FlagReason, number> = {
  illegal: 5,
  private_information: 4,
  dangerous_advice: 4,
  harassment: 3,
  spam: 2,
  other: 2,
  off_topic: 1,
};

/** The flags of one reason that stand on a target. */
export interface FlagsOfReason {
  readonly reason: FlagReason;
  readonly flags: number;
  readonly weight: number;
  /** Of the weightiest of them. */
  readonly heaviest: number;
}

export interface CaseWeight {
  readonly weight: number;
  readonly harm: number;
  readonly flagCount: number;
}

/** What a case weighs and how grave it is, by the flags that stand. */
export function weighed(standing: readonly FlagsOfReason[]): CaseWeight {
  return {
    weight: rounded(standing.reduce((sum, { weight }) => sum + weight, 0)),
    harm: Math.max(0, ...standing.map(({ reason }) => HARM[reason])),
    flagCount: standing.reduce((sum, { flags }) => sum + flags, 0),
  };
}

export const rounded = (weight: number) => Math.round(weight * 100) / 100;
