import { z } from "zod";
import { form, nextPath, number, numberOrNull, text, texts } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/typed";
import { partIn } from "@/lib/forum/moderation/cases/part";
import { TARGET_KINDS } from "@/lib/forum/targets/kinds";
import { KIND_NAMES, KINDS } from "./kinds";
import type { Field } from "./kinds/kind";

const lines = text.transform((written) => written.split(/\r?\n/).filter((line) => line.trim() !== ""));

const common = form(
  z.object({
    kind: text.transform((said) => KIND_NAMES.find((name) => name === said)),
    targetKind: text.transform((said) => TARGET_KINDS.find((kind) => kind === said)),
    targetId: number,
    reasonId: number,
    note: text,
    caseId: numberOrNull,
    fromCaseId: numberOrNull,
    part: text,
    of: text,
  }),
);

export function decisionFrom(typed: Typed) {
  const { kind, targetKind, targetId, part, of, ...rest } = common(typed);
  return {
    ...(kind ? detailsOf(kind, typed) : {}),
    ...rest,
    kind,
    subject: { kind: targetKind, id: targetId },
    part: partIn({ part, of }),
  };
}

/** What a form says in the fields that a kind asks for. */
export function detailsOf(kind: keyof typeof KINDS, typed: Typed): Record<string, unknown> {
  const asked = Object.entries(KINDS[kind].fields).flatMap(([name, field]) =>
    field.asked ? [[name, readerOf(field.asked)] as const] : [],
  );
  return form(z.object(Object.fromEntries(asked)))(typed);
}

function readerOf({ as }: NonNullable<Field["asked"]>) {
  switch (as) {
    case "number":
      return numberOrNull;
    case "lines":
      return lines;
    case "tags":
      return texts;
    case "asked-of":
      return text.transform((said) => said !== "everybody");
    default:
      return text;
  }
}

const aboutSeveral = form(
  z.object({
    kind: text.transform((said) => KIND_NAMES.find((name) => name === said)),
    caseId: texts.transform((ids) => ids.map(Number)),
    reasonId: number,
    note: text,
  }),
);

export function togetherFrom(typed: Typed) {
  const { kind, caseId: caseIds, ...rest } = aboutSeveral(typed);
  return { ...(kind ? detailsOf(kind, typed) : {}), ...rest, kind, caseIds };
}

export const undoTogetherFrom = form(z.object({ togetherId: text }));

export const undoFrom = form(z.object({ decisionId: number, next: nextPath }));
