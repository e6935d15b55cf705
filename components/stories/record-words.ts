import type { Recovery } from "@/db/threads/reads";

export const outcomes = {
  recovering: "Still recovering",
  running: "Running again",
  running_with_limits: "Running, with limits",
  stopped: "Stopped running",
} as const satisfies Record<Recovery["outcome"], string>;

export const sides = { left: "Left", right: "Right", both: "Both" } as const;
