import { cacheKey } from "@/lib/addresses/cache-keys";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import { none } from "@/lib/events/effects";
import { listed } from "@/lib/events/page-keys";
import type { ChangedSetting } from "@/lib/events/site";
import { isThreshold } from "@/lib/forum/people/settings/thresholds";
import { isSetting, SETTINGS } from "@/lib/forum-settings/table";

/** The settings come first: each instance must know them before it makes a page again. */
export const settingsEffects: EffectsOf<
  "settings.changed" | "settings.unchanged" | "setting.undone" | "logo.asked" | "pin.changed"
> = {
  "settings.changed": ({ changes }) => effectsOf(changes),
  "settings.unchanged": none,
  "logo.asked": none,
  "pin.changed": ({ threads }) => ({ stale: [cacheKey.lists, cacheKey.tags, ...threads.flatMap(listed)] }),
  "setting.undone": ({ setting, from, to }) => effectsOf([{ setting, from, to }]),
};

const effectsOf = (changes: readonly ChangedSetting[]): Effects => ({
  stale: [cacheKey.settings, ...changes.flatMap(({ setting }) => keysOf(setting))],
});

function keysOf(setting: string): readonly string[] {
  if (isThreshold(setting)) return [cacheKey.site];
  return isSetting(setting) ? SETTINGS[setting].keys : [];
}
