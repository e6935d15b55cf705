"use server";

import { oldNamesFrom } from "@/lib/forum/people/old-names/from-form";
import { answerOldNames } from "@/lib/forum/people/old-names/operations";
import { oldPostsDonePath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const answerOldNamesAction = action(answerOldNames, {
  read: oldNamesFrom,
  done: ({ taken }, { next }) => (next === "/" ? oldPostsDonePath(taken.length > 0) : next),
});
