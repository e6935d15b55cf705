import { one, type Typed } from "@/lib/forms/typed";
import type { ThresholdName } from "./thresholds";

/** What the form of a threshold means; one of its buttons calls the default back. */
export function thresholdFrom(typed: Typed) {
  const written = one(typed.value).trim().replace(",", ".");
  const value = written === "" ? Number.NaN : Number(written);
  return { name: one(typed.name) as ThresholdName, value: one(typed.usual) ? null : value };
}
