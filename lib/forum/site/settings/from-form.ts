import { z } from "zod";
import { form, number, numberOrNull, text } from "@/lib/forms/fields";
import { one, type Typed } from "@/lib/forms/typed";
import { SETTING_GROUPS, type SettingName } from "@/lib/forum-settings/table";
import { WAS } from "@/lib/forum-settings/was";
import { isSettingGroup } from "./fields";

const allNames = Object.values(SETTING_GROUPS).flatMap(({ names }): SettingName[] => [...names]);

/** One form has the settings of one group; `field.was` is what the form began with. */
export function settingsFrom(typed: Typed) {
  const sent = one(typed.group);
  const group = isSettingGroup(sent) ? sent : null;
  const isStep = one(typed.step) === "yes";
  // A step of the first steps may hold settings of several groups.
  const names = isStep ? allNames : group ? SETTING_GROUPS[group].names : [];
  const changes = names
    .filter((name) => typed[name] !== undefined)
    .map((name) => ({ name, typed: one(typed[name]), was: one(typed[name + WAS]) }));
  return { group, isStep, changes };
}

export const removedLogoFrom = form(
  z.object({ was: text }).transform(({ was }) => ({ changes: [{ name: "logo" as const, typed: "", was }] })),
);

export const pinnedFrom = form(z.object({ threadId: numberOrNull, was: numberOrNull }));

export const undoFrom = form(z.object({ changeId: number }));
