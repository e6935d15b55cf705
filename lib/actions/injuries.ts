"use server";

import { z } from "zod";
import { form, nextPath, text } from "@/lib/forms/fields";
import { monthOrNull } from "@/lib/forms/month";
import { saveInjury } from "@/lib/forum/people/injuries/operations";
import { welcomePath } from "@/lib/urls";
import { action } from "@/lib/web/action";

const asked = { injury: text, since: monthOrNull };

export const saveInjuryAction = action(saveInjury, {
  read: form(z.object(asked)),
  done: () => "/settings?done=injury-saved",
});

export const findThreadsAction = action(saveInjury, {
  read: form(z.object({ ...asked, next: nextPath })),
  done: (_, { next }) => welcomePath(next),
});
