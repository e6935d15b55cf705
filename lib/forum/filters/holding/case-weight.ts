import type { FlagReason } from "@/db/flags/schema";

/** How bad it would be if the flag were true: the review queue sorts by harm first. */
const HARM: Record<FlagReason, number> = {
  illegal: 5,
  private_information: 4,
  dangerous_advice: 4,
  harassment: 3,
  spam: 2,
  other: 2,
  off_topic: 1,
};

/** Against the law, private information, dangerous advice: moderators can get an email at once. */
export const GRAVE_HARM = 4;

export const isGrave = ({ harm }: { readonly harm: number }): boolean => harm >= GRAVE_HARM;

export interface FlagsOfReason {
  readonly reason: FlagReason;
  readonly flags: number;
  readonly weight: number;
  readonly heaviest: number;
}

export interface CaseWeight {
  readonly weight: number;
  readonly harm: number;
  readonly flagCount: number;
}

export function weighed(standing: readonly FlagsOfReason[]): CaseWeight {
  return {
    weight: rounded(standing.reduce((sum, { weight }) => sum + weight, 0)),
    harm: Math.max(0, ...standing.map(({ reason }) => HARM[reason])),
    flagCount: standing.reduce((sum, { flags }) => sum + flags, 0),
  };
}

export const rounded = (weight: number) => Math.round(weight * 100) / 100;
