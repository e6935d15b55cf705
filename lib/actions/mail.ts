"use server";

import { chosenFrom } from "@/lib/forum/notifications/mail/from-form";
import { chooseMail } from "@/lib/forum/notifications/mail/preferences";
import { casesPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const chooseMailAction = action(chooseMail, {
  read: chosenFrom,
  done: () => "/settings?done=mail#mail",
});

export const chooseCaseMailAction = action(chooseMail, {
  read: chosenFrom,
  done: () => casesPath({ done: "mail" }),
});
