import { z } from "zod";
import type { DecisionKind } from "@/db/decisions/schema";
import { targetInput } from "@/lib/forum/targets/target";
import { lines } from "@/lib/text/fields";
import { amount } from "@/lib/words/counts";
import { KIND_NAMES, KINDS } from "./kinds";

const id = z.int().positive();

export const NOTE = { max: 2_000 } as const;

const about = {
  subject: targetInput,
  reasonId: z.int("Choose a reason.").positive("Choose a reason."),
  note: lines({ max: [NOTE.max, `Shorten the facts to ${amount(NOTE.max)} characters.`] }).default(""),
  caseId: id.nullable().default(null),
  /** The case about a post from which a moderator decides about its writer's account. */
  fromCaseId: id.nullable().default(null),
};

export type Decide = z.infer<z.ZodObject<typeof about>> & { readonly kind: DecisionKind } & Readonly<
    Record<string, unknown>
  >;

const inputOf = (kind: DecisionKind) =>
  z.object({
    ...about,
    kind: z.literal(kind),
    ...Object.fromEntries(Object.entries(KINDS[kind].fields).map(([name, { schema }]) => [name, schema])),
  });

const [first, ...others] = KIND_NAMES.map(inputOf) as [
  ReturnType<typeof inputOf>,
  ...ReturnType<typeof inputOf>[],
];

export const decideInput = z.discriminatedUnion("kind", [first, ...others], {
  error: "Choose a decision.",
}) as unknown as z.ZodType<Decide>;

export const undoInput = z.object({ decisionId: id });
