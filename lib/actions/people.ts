"use server";

import { z } from "zod";
import { form, nextPath, text } from "@/lib/forms/fields";
import { describePerson } from "@/lib/forum/people/describe";
import { welcomePath } from "@/lib/urls";
import { action } from "@/lib/web/action";

const described = { handle: text, name: text, about: text };

export const describePersonAction = action(describePerson, {
  read: form(z.object(described)),
  done: () => "/settings?done=described",
});

/** On the page after the first sign-in. */
export const chooseHandleAction = action(describePerson, {
  read: form(z.object({ ...described, next: nextPath })),
  done: (_, { next }) => welcomePath(next),
});
