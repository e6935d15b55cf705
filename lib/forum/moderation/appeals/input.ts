import { z } from "zod";
import { lines } from "@/lib/text/fields";

const id = z.int().positive();

const APPEAL = { max: 2_000 } as const;
const MESSAGE = { max: 1_000 } as const;
const ANSWER = { max: 2_000 } as const;

function words(what: string, { max }: { readonly max: number }) {
  return lines({
    min: [1, `Write ${what} first.`],
    max: [max, `This can have ${max} characters at most.`],
  });
}

export const makeAppealInput = z.object({ decisionId: id, text: words("why you appeal", APPEAL) });
export const appealMessageInput = z.object({ appealId: id, text: words("what you want to say", MESSAGE) });
export const decideAppealInput = z.object({
  appealId: id,
  granted: z.boolean("Choose whether the decision stays or is taken back."),
  answer: words("the answer that they read", ANSWER),
});
