import type { Recovery } from "@/db/threads/reads";

export const outcomes = {
  recovering: "Still recovering",
  running: "Running again",
  running_with_limits: "Running, with limits",
  stopped: "Stopped running",
} as const satisfies Record<Recovery["outcome"], string>;

export const sides = { left: "Left", right: "Right", both: "Both" } as const;

export const distances = {
  under_20_km: "Under 20 km",
  "20_to_40_km": "20 to 40 km",
  "40_to_60_km": "40 to 60 km",
  "60_to_80_km": "60 to 80 km",
  over_80_km: "Over 80 km",
} as const;
