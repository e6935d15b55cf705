import type { CareLine } from "./notice";

export interface CareCountry {
  readonly iso: string;
  readonly name: string;
}

/** The countries to choose from, by name; the neutral default ("Anywhere else") is null and not among them. */
export function careCountries(): readonly CareCountry[] {
  return [];
}

/** The lines whose source was read longer ago than so many days, for the owner's reminder. */
export function linesOlderThan(_days: number, _now: Date): readonly (CareLine & { country: string })[] {
  return [];
}
