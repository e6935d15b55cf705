import { listRecentTexts } from "@/db/filters/reads";
import {
  deleteWordRule,
  insertWordRule,
  lockWordRule,
  lockWordRules,
  markWordRule,
  updateWordRule,
} from "@/db/filters/writes";
import { findTagsBySlug } from "@/db/tags/reads";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { ALLOW, andThen, deny } from "@/lib/pipeline/verdict";
import {
  addWordRuleInput,
  changeWordRuleInput,
  switchWordRuleInput,
  type WordRuleWording,
  wordRuleIdInput,
} from "./input";
import { RULES, TRIED_ON } from "./rules";
import { hitsOf } from "./try-out";

const AN_HOURS_CHANGES = { points: 200, seconds: 3600 };
type Changed = EventOf<"word_rule.changed">;

export const addWordRule = operation({
  name: "addWordRule",
  input: addWordRuleInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx) => lockWordRules(tx),
  authorize: ({ actor, loaded, at }) =>
    andThen(isAdmin(actor, at), () =>
      loaded < RULES
        ? ALLOW
        : deny(`There are already ${RULES} rules. Remove one you no longer need.`, "conflict"),
    ),
  async write(tx, { input, actor }): Promise<Changed> {
    await requireTag(tx, input);
    const createdById = actor.kind === "member" ? actor.id : null;
    const ruleId = await insertWordRule(tx, { ...input, createdById });
    return { name: "word_rule.changed", ruleId, to: "added" };
  },
  effects: { "word_rule.changed": none },
});

/** A changed rule is switched off until an admin has tried it again. */
export const changeWordRule = operation({
  name: "changeWordRule",
  input: changeWordRuleInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx, { ruleId }) => ruleIn(tx, ruleId),
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input: { ruleId, ...wording } }): Promise<Changed> {
    await requireTag(tx, wording);
    await updateWordRule(tx, ruleId, wording);
    return { name: "word_rule.changed", ruleId, to: "changed" };
  },
  effects: { "word_rule.changed": none },
});

export const testWordRule = operation({
  name: "testWordRule",
  input: wordRuleIdInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx, { ruleId }) => ruleIn(tx, ruleId),
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input: { ruleId }, loaded, at }): Promise<Changed> {
    const texts = await listRecentTexts(TRIED_ON, tx);
    const tested = { testedAt: at, testedOn: texts.length, testedHits: hitsOf(loaded, texts).length };
    await markWordRule(tx, ruleId, tested);
    return { name: "word_rule.changed", ruleId, to: "tested" };
  },
  effects: { "word_rule.changed": none },
});

export const switchWordRule = operation({
  name: "switchWordRule",
  input: switchWordRuleInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx, { ruleId }) => ruleIn(tx, ruleId),
  authorize: ({ actor, input, loaded, at }) =>
    andThen(isAdmin(actor, at), () =>
      input.on && !loaded.testedAt
        ? deny("Test this version of the rule on recent posts first.", "conflict")
        : ALLOW,
    ),
  async write(tx, { input: { ruleId, on }, at }): Promise<Changed> {
    await markWordRule(tx, ruleId, { onAt: on ? at : null });
    return { name: "word_rule.changed", ruleId, to: on ? "on" : "off" };
  },
  effects: { "word_rule.changed": none },
});

export const removeWordRule = operation({
  name: "removeWordRule",
  input: wordRuleIdInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx, { ruleId }) => ruleIn(tx, ruleId),
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input: { ruleId } }): Promise<Changed> {
    await deleteWordRule(tx, ruleId);
    return { name: "word_rule.changed", ruleId, to: "removed" };
  },
  effects: { "word_rule.changed": none },
});

async function ruleIn(tx: Tx, ruleId: number) {
  const rule = await lockWordRule(tx, ruleId);
  if (!rule) throw new DomainError("not_found", "This rule does not exist.");
  return rule;
}

async function requireTag(tx: Tx, { action, detail }: WordRuleWording): Promise<void> {
  if (action !== "tag" || (await findTagsBySlug(tx, [detail ?? ""])).length > 0) return;
  const message = `There is no tag “${detail}”. Enter the tag as its address shows it, like “itbs”.`;
  throw new DomainError("invalid", message, { fields: { detail: message } });
}
