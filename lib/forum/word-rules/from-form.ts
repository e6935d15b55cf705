import { one, type Typed } from "@/lib/forms/typed";

export function wordRuleFrom(typed: Typed) {
  const { name, kind, pattern, action, detail } = typed;
  return {
    ...{ name: one(name), kind: one(kind), action: one(action), detail: one(detail) },
    pattern: one(pattern).replace(/\r\n?/g, "\n"),
  };
}

export const changedWordRuleFrom = (typed: Typed) => ({ ...wordRuleFrom(typed), ...wordRuleIdFrom(typed) });

export const wordRuleIdFrom = (typed: Typed) => ({ ruleId: Number(one(typed.ruleId)) });

export const switchedWordRuleFrom = (typed: Typed) => ({
  ...wordRuleIdFrom(typed),
  on: one(typed.on) === "yes",
});
