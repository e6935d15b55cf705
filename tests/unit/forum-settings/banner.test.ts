import { expect, test } from "vitest";
import { bannerAt, nextBannerMoment } from "@/lib/forum-settings/banner";
import { USUAL_SETTINGS } from "@/lib/forum-settings/table";

const settings = {
  ...USUAL_SETTINGS,
  banner: "We are away.",
  bannerFrom: "2026-12-24",
  bannerUntil: "2026-12-26",
  timeZone: "America/New_York",
};
const at = (moment: string) => new Date(moment);

test("a banner shows from the first midnight to the last in the forum's time zone", () => {
  const shown = (moment: string) => bannerAt(settings, at(moment)) !== null;
  expect(
    ["2026-12-24T04:59:59Z", "2026-12-24T05:00:00Z", "2026-12-27T04:59:59Z", "2026-12-27T05:00:00Z"].map(
      shown,
    ),
  ).toEqual([false, true, true, false]);
});

test("knows when the banner next appears or ends", () => {
  const next = (moment: string) => nextBannerMoment(settings, at(moment))?.toISOString();
  expect(next("2026-12-01T00:00:00Z")).toBe("2026-12-24T05:00:00.000Z");
  expect(next("2026-12-25T00:00:00Z")).toBe("2026-12-27T05:00:00.000Z");
  expect(next("2026-12-28T00:00:00Z")).toBeUndefined();
  expect(nextBannerMoment({ ...settings, banner: "" }, at("2026-12-01T00:00:00Z"))).toBeNull();
});

test("a banner without days shows at once, until it is removed", () => {
  const always = { ...settings, bannerFrom: "", bannerUntil: "", bannerStays: "fixed" };
  expect(bannerAt(always, at("2030-01-01T00:00:00Z"))).toMatchObject({
    text: "We are away.",
    dismissible: false,
  });
  expect(bannerAt(USUAL_SETTINGS, at("2030-01-01T00:00:00Z"))).toBeNull();
});
