import { z } from "zod";
import { form, number } from "@/lib/forms/fields";
import { one, type Typed } from "@/lib/forms/typed";
import { SETTING_GROUPS, type SettingGroup } from "@/lib/forum-settings/table";
import { WAS } from "./rules";

/** One form has the settings of one group; `field.was` is what the form began with. */
export function settingsFrom(typed: Typed) {
  const group = one(typed.group);
  const names = Object.hasOwn(SETTING_GROUPS, group) ? SETTING_GROUPS[group as SettingGroup].names : [];
  return {
    changes: names
      .filter((name) => typed[name] !== undefined)
      .map((name) => ({ name, typed: one(typed[name]), was: one(typed[name + WAS]) })),
  };
}

export const undoFrom = form(z.object({ changeId: number }));
