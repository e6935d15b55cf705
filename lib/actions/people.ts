"use server";

import { z } from "zod";
import { form, nextPath, text, textOrNull } from "@/lib/forms/fields";
import { chooseUnit } from "@/lib/forum/people/choose-unit";
import { describePerson } from "@/lib/forum/people/describe";
import { welcomePath } from "@/lib/urls";
import { action } from "@/lib/web/action";
import { hintCookie, isSecure } from "@/lib/web/cookies";
import { giveCookies } from "@/lib/web/give-cookies";
import { unitCookie } from "@/lib/words/distances";

const described = { handle: text, name: text, about: text };

export const describePersonAction = action(describePerson, {
  read: form(z.object(described)),
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

/** On the page after the first sign-in. */
export const chooseHandleAction = action(describePerson, {
  read: form(z.object({ ...described, next: nextPath })),
  async done({ handle }, { next }) {
    await giveCookies([hintCookie(handle)]);
    return welcomePath(next);
  },
});
