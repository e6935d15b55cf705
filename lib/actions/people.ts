"use server";

import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import { describePerson } from "@/lib/forum/people/describe";
import { action } from "@/lib/web/action";

export const describePersonAction = action(describePerson, {
  read: form(z.object({ handle: text, name: text, about: text })),
  done: () => "/settings?done=described",
});
