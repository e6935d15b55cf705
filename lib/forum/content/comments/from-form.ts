import { z } from "zod";
import { form, number, numberOrNull } from "@/lib/forms/fields";
import { bodyFields, withBody } from "@/lib/rich-text/from-form";

export const commentFrom = form(
  z.object({ threadId: number, parentId: numberOrNull, ...bodyFields }).transform(withBody),
);
