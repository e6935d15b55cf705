"use server";

import { z } from "zod";
import { form, text, textOrNull } from "@/lib/forms/fields";
import { chooseUnit } from "@/lib/forum/people/choose-unit";
import { describePerson } from "@/lib/forum/people/describe";
import { action } from "@/lib/web/action";
import { hintCookie, isSecure } from "@/lib/web/cookies";
import { giveCookies } from "@/lib/web/give-cookies";
import { unitCookie } from "@/lib/words/distances";

export const describePersonAction = action(describePerson, {
  read: form(z.object({ handle: text, name: text, about: text })),
  async done({ handle }) {
    await giveCookies([hintCookie(handle)]);
    return "/settings?done=described";
  },
});

export const chooseUnitAction = action(chooseUnit, {
  read: form(z.object({ unit: textOrNull })),
  async done({ unit }) {
    await giveCookies([unitCookie(unit, isSecure())]);
    return "/settings?done=unit#units";
  },
});
