import type { DistanceUnit } from "@/db/people/schema";
import type { Recovery } from "@/db/threads/reads";
import { DAY_MS } from "@/lib/time";

export type { DistanceUnit };

type Band = NonNullable<Recovery["weeklyDistanceBefore"]>;

/** Bands are stored once, in kilometres. In miles, their bounds are the nearest whole miles. */
export const weeklyDistances: Readonly<Record<DistanceUnit, Readonly<Record<Band, string>>>> = {
  km: {
    under_20_km: "Under 20 km",
    "20_to_40_km": "20 to 40 km",
    "40_to_60_km": "40 to 60 km",
    "60_to_80_km": "60 to 80 km",
    over_80_km: "Over 80 km",
  },
  miles: {
    under_20_km: "Under 12 miles",
    "20_to_40_km": "12 to 25 miles",
    "40_to_60_km": "25 to 37 miles",
    "60_to_80_km": "37 to 50 miles",
    over_80_km: "Over 50 miles",
  },
};

/** For pages that are the same for every reader: "20 to 40 km (12 to 25 miles)". */
export function weeklyDistance(band: Band): string {
  const { km, miles } = weeklyDistances;
  return `${km[band]} (${miles[band].toLowerCase()})`;
}

/** The two groups of a chart: short beside a line, and in both units wherever there is room. */
export const splitDistances = [
  { short: "Under 40 km", full: "Under 40 km (25 miles)", sentence: "Under 40 km (25 miles) a week" },
  {
    short: "40 km or more",
    full: "40 km (25 miles) or more",
    sentence: "At 40 km (25 miles) a week or more",
  },
] as const;

export const UNIT_NAMES: Readonly<Record<DistanceUnit, string>> = { km: "Kilometres", miles: "Miles" };

export const UNIT_COOKIE = "comeback_units";
const CHOSEN = new RegExp(`(?:^|;\\s*)${UNIT_COOKIE}=(km|miles)(?:;|$)`);

/** The unit that was chosen in this browser. */
export function unitIn(cookies: string): DistanceUnit | undefined {
  return CHOSEN.exec(cookies)?.[1] as DistanceUnit | undefined;
}

export function unitNamed(name: string | undefined): DistanceUnit | undefined {
  return name === "km" || name === "miles" ? name : undefined;
}

export const UNIT_KEPT_MS = 365 * DAY_MS;

/** Our script on public pages reads the cookie, so it is not HttpOnly. Null ends the cookie. */
export function unitCookie(unit: DistanceUnit | null, secure: boolean): string {
  const age = unit ? UNIT_KEPT_MS / 1000 : 0;
  return `${UNIT_COOKIE}=${unit ?? ""}; Path=/; Max-Age=${age}; SameSite=Lax${secure ? "; Secure" : ""}`;
}

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const METRES_PER_MILE = 1609.344;

/** "5 km (3.1 miles)" */
export function distanceWords(metres: number): string {
  return `${numbers.format(metres / 1000)} km (${numbers.format(metres / METRES_PER_MILE)} miles)`;
}
