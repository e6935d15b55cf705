import type { SettingRow } from "@/db/site/settings";
import { holds, isThreshold, THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import { wordsOf } from "@/lib/forum-settings/check";
import { readSettings } from "@/lib/forum-settings/settings-in-memory";
import {
  isSetting,
  SETTING_GROUPS,
  SETTINGS,
  type SettingGroup,
  type SettingName,
} from "@/lib/forum-settings/table";
import { amount } from "@/lib/words/counts";

/** What the overview for admins asks for until it is set. */
const NEEDED = {
  contact: "Readers cannot see how to reach who runs this forum.",
  imprint: "Readers cannot see who runs this forum. Many countries ask for a name and a postal address.",
} as const satisfies Partial<Record<SettingName, string>>;

export interface SettingToMend {
  readonly group: SettingGroup | null;
  readonly sentence: string;
}

export function missingSettings(rows: readonly SettingRow[]): SettingToMend[] {
  const { settings } = readSettings(rows);
  return (Object.keys(NEEDED) as (keyof typeof NEEDED)[])
    .filter((name) => settings[name] === "")
    .map((name) => ({ group: groupOf(name), sentence: NEEDED[name] }));
}

/** Stored values that are not valid, or that this version of Comeback does not know. */
export function wrongSettings(rows: readonly SettingRow[]): SettingToMend[] {
  const { faulty } = readSettings(rows);
  return [
    ...faulty.map(({ name, problem }) => ({
      group: groupOf(name),
      sentence: `${problem} The forum uses the default.`,
    })),
    ...rows.flatMap(({ name, value }) => {
      if (isSetting(name) || (isThreshold(name) && holds(name, value))) return [];
      const sentence = isThreshold(name)
        ? `The stored value of “${THRESHOLDS[name].title}” is not valid. The forum uses the default.`
        : `The database has a setting “${name}” that this version does not know.`;
      return [{ group: null, sentence }];
    }),
  ];
}

export function listChanged(rows: readonly SettingRow[]): [name: string, value: string][] {
  return rows.flatMap(({ name, value }): [string, string][] => {
    if (isThreshold(name))
      return [
        [THRESHOLDS[name].title, `${amount(Number(value))} (default: ${amount(THRESHOLDS[name].usual)})`],
      ];
    if (!isSetting(name) || (typeof value !== "string" && typeof value !== "number")) return [];
    return [[SETTINGS[name].label, wordsOf(name, value)]];
  });
}

function groupOf(name: SettingName): SettingGroup | null {
  const groups = Object.entries(SETTING_GROUPS) as [SettingGroup, { names: readonly SettingName[] }][];
  return groups.find(([, { names }]) => names.includes(name))?.[0] ?? null;
}
