import { z } from "zod";
import { form, number, text, texts } from "@/lib/forms/fields";
import { asksAuthor } from "@/lib/forum/content/threads/from-form";
import { reasonFields } from "./by-staff";

export const promotionFrom = form(
  z
    .object({ ...reasonFields, commentId: number, kind: text, title: text, tags: texts, asked: text })
    .transform(asksAuthor),
);

export const undoPromotionFrom = form(z.object({ commentId: number }));
