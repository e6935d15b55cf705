import { z } from "zod";
import { chosenId, form, text, texts, yes } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/typed";
import { recordFrom } from "@/lib/forum/content/stories/record-from-form";
import { bodyFields, withBody } from "@/lib/rich-text/from-form";

export const wordsFields = { title: text, tags: texts, ...bodyFields };

export const guestFields = { guestName: text, guestUrl: text };

export function asksAuthor<Fields extends { readonly asked: string }>({ asked, ...rest }: Fields) {
  return { ...rest, askedOfAuthor: asked !== "everybody" };
}

export const questionFrom = form(
  z
    .object({ ...wordsFields, asked: text, anonymous: yes })
    .transform(asksAuthor)
    .transform(withBody),
);

export const articleFrom = form(
  z.object({ ...wordsFields, ...guestFields, scheduledId: chosenId }).transform(withBody),
);

const wordsOnly = form(z.object(wordsFields).transform(withBody));

export const storyFrom = (typed: Typed) => ({ ...wordsOnly(typed), recovery: recordFrom(typed) });
