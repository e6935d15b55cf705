"use server";

import { one } from "@/lib/forms/typed";
import { describePerson } from "@/lib/forum/people/describe";
import { action } from "@/lib/web/action";

export const describePersonAction = action(describePerson, {
  read: (typed) => ({ handle: one(typed.handle), name: one(typed.name), about: one(typed.about) }),
  done: () => "/settings?done=described",
});
