import { z } from "zod";
import { form, number, text, texts } from "@/lib/forms/fields";
import { reasonFields } from "@/lib/forum/decisions/by-office";
import { asksAuthor } from "@/lib/forum/threads/from-form";

export const promotionFrom = form(
  z
    .object({ ...reasonFields, commentId: number, kind: text, title: text, tags: texts, asked: text })
    .transform(asksAuthor),
);
