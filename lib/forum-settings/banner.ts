import { createHash } from "node:crypto";
import { DAY_MS } from "@/lib/time";
import { instantOf } from "@/lib/words/zoned";
import type { ForumSettings } from "./table";

export interface Banner {
  readonly text: string;
  readonly dismissible: boolean;
  /** Another text is another banner, which readers see again. */
  readonly mark: string;
}

type BannerSettings = Pick<
  ForumSettings,
  "banner" | "bannerStays" | "bannerFrom" | "bannerUntil" | "timeZone"
>;

export function bannerAt(settings: BannerSettings, now: Date): Banner | null {
  const { banner, bannerStays } = settings;
  const { from, until } = boundsOf(settings);
  if (banner === "" || (from && now < from) || (until && now >= until)) return null;
  const mark = createHash("sha256").update(banner).digest("hex").slice(0, 12);
  return { text: banner, dismissible: bannerStays !== "fixed", mark };
}

/** When the banner next appears or ends by itself. */
export function nextBannerMoment(settings: BannerSettings, now: Date): Date | null {
  if (settings.banner === "") return null;
  const { from, until } = boundsOf(settings);
  return [from, until].find((at) => at !== null && at > now) ?? null;
}

/** From the first midnight of the forum's time zone to the one after the last day. */
function boundsOf({ bannerFrom, bannerUntil, timeZone }: BannerSettings) {
  const midnight = (day: string) => instantOf(`${day}T00:00`, timeZone);
  return {
    from: bannerFrom === "" ? null : midnight(bannerFrom),
    until: bannerUntil === "" ? null : midnight(dayAfter(bannerUntil)),
  };
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
