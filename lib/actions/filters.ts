"use server";

import { forgetTraining } from "@/lib/forum/filters/training/operations";
import {
  changedWordRuleFrom,
  switchedWordRuleFrom,
  wordRuleFrom,
  wordRuleIdFrom,
} from "@/lib/forum/filters/word-rules/from-form";
import {
  addWordRule,
  changeWordRule,
  removeWordRule,
  switchWordRule,
  testWordRule,
} from "@/lib/forum/filters/word-rules/operations";
import { adminPath, wordRulePath } from "@/lib/urls";
import { action } from "@/lib/web/action";

const opened = (ruleId: number, done: string) => `${wordRulePath(ruleId)}?done=${done}`;

export const addWordRuleAction = action(addWordRule, {
  read: wordRuleFrom,
  done: ({ ruleId, to }) => opened(ruleId, to),
});
export const changeWordRuleAction = action(changeWordRule, {
  read: changedWordRuleFrom,
  done: ({ ruleId, to }) => opened(ruleId, to),
});
export const testWordRuleAction = action(testWordRule, {
  read: wordRuleIdFrom,
  done: ({ ruleId, to }) => opened(ruleId, to),
});
export const switchWordRuleAction = action(switchWordRule, {
  read: switchedWordRuleFrom,
  done: ({ ruleId, to }) => opened(ruleId, to),
});
export const removeWordRuleAction = action(removeWordRule, {
  read: wordRuleIdFrom,
  done: () => `${adminPath("words")}?done=removed`,
});

export const forgetTrainingAction = action(forgetTraining, {
  read: () => ({}),
  done: () => `${adminPath("filter")}?done=forgot`,
});
