"use server";

import { threadFrom } from "@/lib/forum/reactions/marks/from-form";
import { mutedFrom } from "@/lib/forum/reactions/mutes/from-form";
import { mutePerson, showThreadForOneself, unmutePerson } from "@/lib/forum/reactions/mutes/operations";
import { hiddenThreadsPath, settingsMutedPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const mutePersonAction = action(mutePerson, { read: mutedFrom, done: () => settingsMutedPath });

export const unmutePersonAction = action(unmutePerson, { read: mutedFrom, done: () => settingsMutedPath });

export const showThreadAction = action(showThreadForOneself, {
  read: threadFrom,
  done: () => hiddenThreadsPath,
});
