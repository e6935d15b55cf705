import { z } from "zod";
import { form, number, text, yes } from "@/lib/forms/fields";

const ruleId = number;
const wording = {
  name: text,
  kind: text,
  action: text,
  detail: text,
  pattern: text.transform((written) => written.replace(/\r\n?/g, "\n")),
};

export const wordRuleFrom = form(z.object(wording));
export const changedWordRuleFrom = form(z.object({ ruleId, ...wording }));
export const wordRuleIdFrom = form(z.object({ ruleId }));
export const switchedWordRuleFrom = form(z.object({ ruleId, on: yes }));
