"use server";

import { pinnedFrom, removedLogoFrom, settingsFrom, undoFrom } from "@/lib/forum/site/settings/from-form";
import { changeSettings, undoSettingChange } from "@/lib/forum/site/settings/operations";
import { passedStepFrom } from "@/lib/forum/site/settings/passed-step";
import { changePinnedArticle } from "@/lib/forum/site/settings/pin-operations";
import { textFrom } from "@/lib/forum/site/settings/text-from-form";
import { tryService } from "@/lib/forum/site/settings/try-operations";
import { forumSettings } from "@/lib/forum-settings/current";
import { sendTestMail } from "@/lib/mail/send-test-mail";
import { tryStorage } from "@/lib/pictures/try-storage";
import { adminPath, forumSettingsPath } from "@/lib/urls";
import { action } from "@/lib/web/action";
import { currentActor } from "@/lib/web/current-actor";

/** The notice of the database may arrive after the page that the admin sees next. */
const seenAtOnce = () => forumSettings().markChanged();

export const changeSettingsAction = action(changeSettings, {
  read: settingsFrom,
  done({ name }, { group, isStep }) {
    seenAtOnce();
    if (isStep) return `${adminPath("first-steps")}?done=${name === "settings.changed" ? "saved" : "same"}`;
    const done = name === "settings.changed" ? "saved" : "same";
    return group ? forumSettingsPath(group, { done }) : adminPath("settings");
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
    return forumSettingsPath("look", { done: "saved" });
  },
});

export const changePinnedArticleAction = action(changePinnedArticle, {
  read: pinnedFrom,
  done: ({ name }) => forumSettingsPath("front-page", { done: name === "pin.changed" ? "saved" : "same" }),
});

export const sendTestMailAction = action(tryService, {
  read: () => ({ service: "mail" as const }),
  async done() {
    await sendTestMail(await currentActor());
    return forumSettingsPath("mail", { done: "mailed" });
  },
});

export const tryStorageAction = action(tryService, {
  read: () => ({ service: "storage" as const }),
  async done() {
    await tryStorage();
    return forumSettingsPath("storage", { done: "stored" });
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
    return forumSettingsPath("changes", { done: "undone" });
  },
});
