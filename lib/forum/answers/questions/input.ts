import { z } from "zod";
import { BODY } from "@/lib/forum/content/threads/rules";
import { bodyInput } from "@/lib/rich-text/body-input";
import { line } from "@/lib/text/fields";
import { lengthOf } from "@/lib/text/length";
import { waysToAsk } from "../wordings/input";
import { AT_ONCE, REASON } from "./rules";

const UNKNOWN = "This question is no longer in your queue. Reload the queue.";
const id = z.int(UNKNOWN).positive(UNKNOWN);

const question = z.object({ threadId: id, commentId: id.nullable() }, UNKNOWN);

const NONE = "Choose at least one question to answer.";
const TOO_MANY = `Choose at most ${AT_ONCE} questions for one reply.`;

/** A question that is listed twice is answered once. */
const questions = z
  .array(question, NONE)
  .max(1000, TOO_MANY)
  .transform((all) => [...new Map(all.map((one) => [`${one.threadId}:${one.commentId}`, one])).values()])
  .superRefine(({ length }, check) => {
    if (length === 0) check.addIssue({ code: "custom", message: NONE });
    if (length > AT_ONCE) check.addIssue({ code: "custom", message: TOO_MANY });
  });

export const answerQuestionsInput = z.object({ questions, body: bodyInput(BODY), ways: waysToAsk });

const UNCHOSEN = "Choose the earlier answer.";
const chosen = z.int(UNCHOSEN).positive(UNCHOSEN);
const earlier = z.union(
  [z.object({ commentId: chosen }), z.object({ threadId: chosen, block: chosen.max(100_000, UNCHOSEN) })],
  UNCHOSEN,
);

export const pointToAnswerInput = z.object({ question, to: earlier });

/** Readers see why a question is declined; every other resolution stores no reason. */
export const resolveQuestionInput = z
  .object({
    question,
    kind: z.enum(["handed_over", "declined", "no_question"], {
      message: "Choose what to do with the question.",
    }),
    reason: line()
      .nullable()
      .default(null)
      .transform((text) => text ?? ""),
  })
  .superRefine(({ kind, reason }, check) => {
    if (kind !== "declined") return;
    const length = lengthOf(reason);
    const issue = (message: string) => check.addIssue({ code: "custom", path: ["reason"], message });
    if (length < REASON.min)
      issue(`Write a reason of at least ${REASON.min} characters. The asker reads it under the question.`);
    if (length > REASON.max) issue(`Shorten the reason to ${REASON.max} characters. Yours has ${length}.`);
  })
  .transform((settled) => ({ ...settled, reason: settled.kind === "declined" ? settled.reason : null }));

export const questionsInput = z.object({ questions });
