"use client";

import type { WordRule } from "@/db/filters/reads";
import { removeWordRuleAction, switchWordRuleAction, testWordRuleAction } from "@/lib/actions/filters";
import { ButtonForm } from "./button-form";

type Props = { rule: Pick<WordRule, "id" | "onAt" | "testedAt">; submissions: readonly string[] };

/** A rule must be tried before it can be switched on. */
export function WordRuleButtons({ rule, submissions: [one = "", two = "", three = ""] }: Props) {
  const fields = { ruleId: rule.id };
  return (
    <div className="acts">
      <ButtonForm
        action={testWordRuleAction}
        submission={one}
        button={[rule.testedAt ? "Test again" : "Test on recent posts", "Testing…"]}
        fields={fields}
        main={!rule.testedAt}
      />
      {(rule.testedAt || rule.onAt) && (
        <ButtonForm
          action={switchWordRuleAction}
          submission={two}
          button={rule.onAt ? ["Switch off", "Switching…"] : ["Switch on", "Switching…"]}
          fields={{ ...fields, on: rule.onAt ? "no" : "yes" }}
          main={!rule.onAt}
        />
      )}
      <ButtonForm
        action={removeWordRuleAction}
        submission={three}
        button={["Remove rule", "Removing…"]}
        fields={fields}
      />
    </div>
  );
}
