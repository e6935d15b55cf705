import {
  SETTING_GROUPS,
  SETTINGS,
  type Setting,
  type SettingGroup,
  type SettingName,
} from "@/lib/forum-settings/table";
import { textNow } from "./change";

/** One field of the form, as plain data for the browser. */
export interface SettingField {
  readonly name: SettingName;
  readonly type: Setting["type"];
  readonly label: string;
  readonly hint: string | undefined;
  readonly text: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** `stored` has only values that differ from the default. */
export function fieldsOf(group: SettingGroup, stored: ReadonlyMap<string, unknown>): SettingField[] {
  return fieldsNamed(SETTING_GROUPS[group].names, stored);
}

export function fieldsNamed(
  names: readonly SettingName[],
  stored: ReadonlyMap<string, unknown>,
): SettingField[] {
  return names.map((name) => fieldOf(name, stored.get(name) ?? null));
}

function fieldOf(name: SettingName, stored: unknown): SettingField {
  const setting: Setting = SETTINGS[name];
  const bounded = setting.type === "number" ? setting : undefined;
  return {
    name,
    type: setting.type,
    label: setting.label,
    hint: setting.hint,
    text: textNow(name, stored),
    options: setting.type === "choice" ? Object.entries(setting.options()) : [],
    least: bounded?.least,
    most: bounded?.most,
  };
}

export const isSettingGroup = (part: string): part is SettingGroup => Object.hasOwn(SETTING_GROUPS, part);
