import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, isTimeZone, localOf, timeZones, zonedMomentOf } from "@/lib/words/zoned";

describe("a date and a time in a time zone", () => {
  test.each([
    ["2026-12-01T09:00", "Europe/Berlin", "2026-12-01T08:00:00.000Z"],
    ["2026-07-01T09:00", "Europe/Berlin", "2026-07-01T07:00:00.000Z"],
    ["2026-12-01T09:00", "America/New_York", "2026-12-01T14:00:00.000Z"],
    ["2026-12-01T09:00", "Asia/Kathmandu", "2026-12-01T03:15:00.000Z"],
    ["2026-12-01T09:00", "UTC", "2026-12-01T09:00:00.000Z"],
    // The hour that the clocks skip: one hour later on the clock.
    ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ])("%s in %s is the moment %s", (local, zone, instant) => {
    expect(instantOf(local, zone).toISOString()).toBe(instant);
  });

  test("is read as it was written, whatever the zone", () => {
    const zones = timeZones();
    const minutes = fc.integer({ min: 29_000_000, max: 31_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const at = new Date(minute * 60_000);
        const local = localOf(at, zone);
        const again = instantOf(local, zone);
        expect(localOf(again, zone)).toBe(local);
      }),
    );
  });

  test("names its zone", () => {
    expect(zonedMomentOf(new Date("2026-12-01T08:00:00Z"), "Europe/Berlin")).toBe(
      "1 December 2026 at 09:00 (Europe/Berlin)",
    );
    expect(isTimeZone("Europe/Berlin")).toBe(true);
    expect(isTimeZone("Mars/Olympus")).toBe(false);
  });
});
