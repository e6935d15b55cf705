"use client";

import type { WordRule } from "@/db/filters/reads";
import { addWordRuleAction, changeWordRuleAction } from "@/lib/actions/filters";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { LineField, LinesField } from "../forms/typed-field";
import { useQueueForm } from "../queues/use-queue-form";

const names = {
  name: "Name",
  kind: "What to look for",
  pattern: "Words or pattern",
  action: "What happens",
  detail: "Message, address or tag",
};

type Props = {
  rule?: Pick<WordRule, "id" | "name" | "kind" | "pattern" | "action" | "detail">;
  /** In the order of severity. */
  actions: readonly (readonly [action: string, name: string, about: string])[];
  submission: string;
};

export function WordRuleForm({ rule, actions, submission }: Props) {
  const form = useQueueForm(rule ? changeWordRuleAction : addWordRuleAction);
  const { state } = form;
  const chosen = (field: "kind" | "action", usual: string) =>
    state.values ? one(state.values[field]) : (rule?.[field] ?? usual);
  return (
    <Form
      of={form}
      submission={submission}
      button={rule ? ["Save", "Saving…"] : ["Add rule", "Adding…"]}
      names={names}
      beside={
        rule && (
          <a className="btn" href="/admin/words">
            Cancel
          </a>
        )
      }
    >
      {rule && <input type="hidden" name="ruleId" value={rule.id} />}
      <LineField
        state={state}
        name="name"
        label={names.name}
        hint="Moderators see this name when the rule matches."
        maxLength={60}
        stored={rule?.name}
      />
      <FieldGroup state={state} name="kind" label={names.kind}>
        <Choice
          type="radio"
          name="kind"
          value="words"
          chosen={chosen("kind", "words") === "words"}
          label="Words"
          hint="Whole words or phrases, one a line. Capitals, accents and hidden characters do not matter."
        />
        <Choice
          type="radio"
          name="kind"
          value="pattern"
          chosen={chosen("kind", "words") === "pattern"}
          label="Pattern"
          hint="A regular expression (RE2). Capitals do not matter."
        />
      </FieldGroup>
      <LinesField
        state={state}
        name="pattern"
        label={names.pattern}
        className="typed rule-words"
        rows={5}
        spellCheck={false}
        stored={rule?.pattern}
      />
      <FieldGroup state={state} name="action" label={names.action}>
        {actions.map(([action, name, about]) => (
          <Choice
            key={action}
            type="radio"
            name="action"
            value={action}
            chosen={chosen("action", "flag") === action}
            label={name}
            hint={about}
          />
        ))}
      </FieldGroup>
      <LineField
        state={state}
        name="detail"
        label={names.detail}
        hint="Only for “Refuse”, “Replace the link” and “Add a tag”: the message to the writer, the new address, or the tag."
        maxLength={300}
        stored={rule?.detail}
      />
    </Form>
  );
}
