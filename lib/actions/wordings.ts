"use server";

import { z } from "zod";
import { form, number } from "@/lib/forms/fields";
import { forgetWording } from "@/lib/forum/answers/wordings/operations";
import { wordingsPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const forgetWordingAction = action(forgetWording, {
  read: form(z.object({ id: number })),
  done: () => `${wordingsPath}?done=removed`,
});
