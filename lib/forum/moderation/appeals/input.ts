import { z } from "zod";
import { lines } from "@/lib/text/fields";
import { amount } from "@/lib/words/counts";

const id = z.int().positive();

const APPEAL = { max: 2_000 } as const;
const MESSAGE = { max: 1_000 } as const;
const ANSWER = { max: 2_000 } as const;

function words(what: string, { max }: { readonly max: number }) {
  return lines({
    min: [1, `Write ${what} first.`],
    max: [max, `Shorten this to ${amount(max)} characters.`],
  });
}

export const makeAppealInput = z.object({ decisionId: id, text: words("why the decision is wrong", APPEAL) });
export const appealMessageInput = z.object({ appealId: id, text: words("your message", MESSAGE) });
export const decideAppealInput = z.object({
  appealId: id,
  granted: z.boolean("Choose whether to grant or refuse the appeal."),
  answer: words("your answer to the member", ANSWER),
});
