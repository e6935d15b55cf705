"use server";

import { describePerson } from "@/lib/forum/people/describe";
import { action } from "@/lib/pipeline/action";
import { one } from "@/lib/pipeline/typed";

export const describePersonAction = action(describePerson, {
  read: (typed) => ({ handle: one(typed.handle), name: one(typed.name), about: one(typed.about) }),
  done: () => "/settings?done=described",
});
