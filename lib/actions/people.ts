"use server";

import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import { describePerson } from "@/lib/forum/people/describe";
import { action } from "@/lib/web/action";
import { hintCookie } from "@/lib/web/cookies";
import { giveCookies } from "@/lib/web/give-cookies";

export const describePersonAction = action(describePerson, {
  read: form(z.object({ handle: text, name: text, about: text })),
  async done({ handle }) {
    await giveCookies([hintCookie(handle)]);
    return "/settings?done=described";
  },
});
