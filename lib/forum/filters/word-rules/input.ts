import { z } from "zod";
import { wordRuleAction, wordRuleKind } from "@/db/filters/schema";
import { DomainError } from "@/lib/errors";
import { isWebLink } from "@/lib/rich-text/safe-link";
import { line, lines } from "@/lib/text/fields";
import { finderOf, linesOf } from "./finder";
import { PATTERN_LENGTH } from "./pattern";
import { DETAIL, LINE_LENGTH, LINES, NAME } from "./rules";

const wording = z
  .object({
    name: line({
      min: [NAME.min, `Write a name of ${NAME.min} to ${NAME.max} characters.`],
      max: [NAME.max, `Write a name of ${NAME.min} to ${NAME.max} characters.`],
    }),
    kind: z.enum(wordRuleKind.enumValues, { message: "Choose what the rule looks for." }),
    pattern: lines({ min: [2, "Enter the words or the pattern."] }),
    action: z.enum(wordRuleAction.enumValues, { message: "Choose what happens." }),
    detail: lines({ max: [DETAIL.max, `Shorten this to ${DETAIL.max} characters.`] }).default(""),
  })
  .superRefine((rule, context) => {
    const wrong = (path: string, message: string | null) =>
      message && context.addIssue({ code: "custom", path: [path], message });
    wrong("pattern", rule.kind === "words" ? aboutLines(rule.pattern) : aboutPattern(rule.pattern));
    wrong("detail", aboutDetail(rule));
  })
  .transform(({ detail, ...rule }) => ({ ...rule, detail: NEEDING.includes(rule.action) ? detail : null }));

export type WordRuleWording = z.infer<typeof wording>;

const NEEDING = ["block", "replace_link", "tag"];
const ruleId = z.int().positive();

export const addWordRuleInput = wording;
export const changeWordRuleInput = z.intersection(z.object({ ruleId }), wording);
export const wordRuleIdInput = z.object({ ruleId });
export const switchWordRuleInput = z.object({ ruleId, on: z.boolean() });

function aboutLines(pattern: string): string | null {
  const lines = linesOf(pattern);
  if (lines.length > LINES) return `A rule has at most ${LINES} lines. Split the words into two rules.`;
  const short = lines.find(({ length }) => length < 2);
  if (short) return `“${short}” is too short and would match almost everywhere.`;
  return lines.some(({ length }) => length > LINE_LENGTH)
    ? `A line has at most ${LINE_LENGTH} characters.`
    : null;
}

function aboutPattern(pattern: string): string | null {
  if (pattern.length > PATTERN_LENGTH) return `A pattern has at most ${PATTERN_LENGTH} characters.`;
  try {
    finderOf({ kind: "pattern", pattern });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

function aboutDetail({ action, detail }: { action: string; detail: string }): string | null {
  if (action === "block" && detail.length < DETAIL.min)
    return "Write the message for the writer: what is wrong, and what to do.";
  if (action === "replace_link" && !isWebLink(detail))
    return "Write the whole new address, beginning with https:// and without a user name.";
  return action === "tag" && detail === "" ? "Enter the tag." : null;
}
