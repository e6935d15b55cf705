import { z } from "zod";
import { chosenId, form, text, textOrNull, texts, yes, yesOrNo } from "@/lib/forms/fields";
import { monthOrNull } from "@/lib/forms/month";
import { bodyFields, withBody } from "@/lib/rich-text/from-form";

export const wordsFields = { title: text, tags: texts, ...bodyFields };

export function asksAuthor<Fields extends { readonly asked: string }>({ asked, ...rest }: Fields) {
  return { ...rest, askedOfAuthor: asked !== "everybody" };
}

export const questionFrom = form(
  z
    .object({ ...wordsFields, asked: text, anonymous: yes })
    .transform(asksAuthor)
    .transform(withBody),
);

export const articleFrom = form(z.object({ ...wordsFields, scheduledId: chosenId }).transform(withBody));

export const recoveryFields = {
  "recovery.outcome": textOrNull,
  "recovery.side": textOrNull,
  "recovery.surgery": yesOrNo,
  "recovery.weeklyDistanceBefore": textOrNull,
  "recovery.onsetOn": monthOrNull,
  "recovery.firstRunOn": monthOrNull,
  "recovery.fullTrainingOn": monthOrNull,
};

type RecoveryFields = z.output<z.ZodObject<typeof recoveryFields>>;

export function withRecovery<Fields extends RecoveryFields>({
  "recovery.outcome": outcome,
  "recovery.side": side,
  "recovery.surgery": surgery,
  "recovery.weeklyDistanceBefore": weeklyDistanceBefore,
  "recovery.onsetOn": onsetOn,
  "recovery.firstRunOn": firstRunOn,
  "recovery.fullTrainingOn": fullTrainingOn,
  ...rest
}: Fields) {
  const figures = { side, surgery, weeklyDistanceBefore, onsetOn, firstRunOn, fullTrainingOn };
  return { ...rest, recovery: { outcome: outcome ?? undefined, ...figures } };
}

export const storyFrom = form(
  z
    .object({ ...wordsFields, ...recoveryFields })
    .transform(withRecovery)
    .transform(withBody),
);
