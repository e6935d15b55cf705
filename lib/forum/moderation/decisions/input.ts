import { z } from "zod";
import type { DecisionKind } from "@/db/decisions/schema";
import { targetInput } from "@/lib/forum/targets/target";
import { lines } from "@/lib/text/fields";
import { amount } from "@/lib/words/counts";
import { KIND_NAMES, KINDS, TOGETHER_KINDS } from "./kinds";

const id = z.int().positive();

/** A moderator must be able to read what they decide, and the transaction must stay short. */
export const MOST_TOGETHER = 50;

export const NOTE = { max: 2_000 } as const;

const reasoned = {
  reasonId: z.int("Choose a reason.").positive("Choose a reason."),
  note: lines({ max: [NOTE.max, `Shorten the facts to ${amount(NOTE.max)} characters.`] }).default(""),
};

const about = {
  ...reasoned,
  subject: targetInput,
  caseId: id.nullable().default(null),
  /** The case about a post from which a moderator decides about its writer's account. */
  fromCaseId: id.nullable().default(null),
};

export type Decide = z.infer<z.ZodObject<typeof about>> & { readonly kind: DecisionKind } & Readonly<
    Record<string, unknown>
  >;

const inputOf = (kind: DecisionKind, shape: z.ZodRawShape) =>
  z.object({
    ...shape,
    kind: z.literal(kind),
    ...Object.fromEntries(Object.entries(KINDS[kind].fields).map(([name, { schema }]) => [name, schema])),
  });

type InputOfKind = ReturnType<typeof inputOf>;

function oneOf(kinds: readonly DecisionKind[], shape: z.ZodRawShape): unknown {
  const [first, ...others] = kinds.map((kind) => inputOf(kind, shape)) as [InputOfKind, ...InputOfKind[]];
  return z.discriminatedUnion("kind", [first, ...others], { error: "Choose a decision." });
}

export const decideInput = oneOf(KIND_NAMES, about) as z.ZodType<Decide>;

export const undoInput = z.object({ decisionId: id });

const together = {
  ...reasoned,
  caseIds: z
    .array(id)
    .transform((ids) => [...new Set(ids)])
    .pipe(
      z
        .array(id)
        .min(2, "Choose at least two cases.")
        .max(MOST_TOGETHER, `Choose at most ${MOST_TOGETHER} cases at once.`),
    ),
};

export type DecideTogether = z.infer<z.ZodObject<typeof together>> & {
  readonly kind: DecisionKind;
} & Readonly<Record<string, unknown>>;

export const decideTogetherInput = oneOf(TOGETHER_KINDS, together) as z.ZodType<DecideTogether>;

export const undoTogetherInput = z.object({
  togetherId: z.uuid("These decisions do not exist. Open the queue again."),
});
