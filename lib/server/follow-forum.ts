import { cacheKey } from "@/lib/addresses/cache-keys";
import { nextBannerMoment } from "@/lib/forum-settings/banner";
import { forumSettings } from "@/lib/forum-settings/current";
import type { SettingsInMemory } from "@/lib/forum-settings/settings-in-memory";
import type { Hearer } from "./listener";
import type { PageStore } from "./page-store";

/** `setTimeout` fires at once for more than 24.8 days. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Keeps the settings in memory current, and makes the pages again when a banner appears or ends by itself. */
export function followForum(
  store: Pick<PageStore, "stale">,
  settings: SettingsInMemory = forumSettings(),
): Hearer {
  let timer: NodeJS.Timeout | undefined;

  async function renew(): Promise<void> {
    const next = nextBannerMoment(await settings.renew(), new Date());
    clearTimeout(timer);
    if (!next) return;
    const wait = Math.min(next.getTime() - Date.now(), LONGEST_WAIT_MS);
    timer = setTimeout(() => {
      store.stale([cacheKey.site]);
      void renew();
    }, wait);
    timer.unref();
  }

  return {
    channel: "comeback_stale",
    hear(payload) {
      if (!namesSettings(payload)) return;
      settings.markChanged();
      void renew();
    },
    hearing(hearing) {
      settings.follow(hearing);
      if (hearing) void renew();
      else clearTimeout(timer);
    },
  };
}

/** A payload that cannot be parsed could have named any key. */
function namesSettings(payload: string): boolean {
  try {
    return (JSON.parse(payload) as string[]).includes(cacheKey.settings);
  } catch {
    return true;
  }
}
