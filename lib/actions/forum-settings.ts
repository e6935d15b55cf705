"use server";

import { removedLogoFrom, settingsFrom, undoFrom } from "@/lib/forum/site/settings/from-form";
import { changeSettings, undoSettingChange } from "@/lib/forum/site/settings/operations";
import { passedStepFrom } from "@/lib/forum/site/settings/passed-step";
import { textFrom } from "@/lib/forum/site/settings/text-from-form";
import { forumSettings } from "@/lib/forum-settings/current";
import { adminPath, settingsPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

/** The notice of the database may arrive after the page that the admin sees next. */
const seenAtOnce = () => forumSettings().markChanged();

export const changeSettingsAction = action(changeSettings, {
  read: settingsFrom,
  done({ name }, { group }) {
    seenAtOnce();
    const done = name === "settings.changed" ? "saved" : "same";
    return group ? settingsPath(group, { done }) : adminPath("settings");
  },
});

export const passFirstStepAction = action(changeSettings, {
  read: passedStepFrom,
  done() {
    seenAtOnce();
    return adminPath("first-steps");
  },
});

export const removeLogoAction = action(changeSettings, {
  read: removedLogoFrom,
  done() {
    seenAtOnce();
    return settingsPath("look", { done: "saved" });
  },
});

export const changeTextAction = action(changeSettings, {
  read: textFrom,
  done() {
    seenAtOnce();
    return `${adminPath("texts")}?done=yes`;
  },
});

export const undoSettingChangeAction = action(undoSettingChange, {
  read: undoFrom,
  done() {
    seenAtOnce();
    return settingsPath("changes", { done: "undone" });
  },
});
