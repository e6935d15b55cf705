"use client";

import type { WordRule } from "@/db/queries/word-rules";
import { addWordRuleAction, changeWordRuleAction } from "@/lib/actions/filters";
import { one } from "@/lib/actions/form-state";
import { Choice } from "../forms/choice";
import { controlOf, Field, FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useQueueForm } from "../queues/use-queue-form";

const names = {
  name: "Its name",
  kind: "What it looks for",
  pattern: "The words, or the pattern",
  action: "What happens",
  detail: "The sentence, the address, or the tag",
};

type Props = {
  /** Nothing where one is added. */
  rule?: Pick<WordRule, "id" | "name" | "kind" | "pattern" | "action" | "detail">;
  /** What can happen, in the order of how much it does. */
  actions: readonly (readonly [action: string, name: string, about: string])[];
  submission: string;
};

/** Words a rule. */
export function WordRuleForm({ rule, actions, submission }: Props) {
  const form = useQueueForm(rule ? changeWordRuleAction : addWordRuleAction);
  const { state } = form;
  const shown = (field: "name" | "kind" | "pattern" | "action" | "detail", usual = "") =>
    state.values ? one(state.values[field]) : (rule?.[field] ?? usual);
  return (
    <Form
      of={form}
      submission={submission}
      button={rule ? ["Save", "Saving…"] : ["Add it", "Adding…"]}
      names={names}
    >
      {rule && <input type="hidden" name="ruleId" value={rule.id} />}
      <Field state={state} name="name" label={names.name} hint="Moderators read it where it found something.">
        <input
          {...controlOf(state, "name", true)}
          type="text"
          className="typed"
          maxLength={60}
          defaultValue={shown("name")}
        />
      </Field>
      <FieldGroup state={state} name="kind" label={names.kind}>
        <Choice
          type="radio"
          name="kind"
          value="words"
          chosen={shown("kind", "words") === "words"}
          label="Words"
          hint="Whole words, one or several to a line. Capitals and accents do not matter, nor do hidden characters."
        />
        <Choice
          type="radio"
          name="kind"
          value="pattern"
          chosen={shown("kind", "words") === "pattern"}
          label="A pattern"
          hint="A regular expression of RE2, which no text can slow down. Capitals do not matter."
        />
      </FieldGroup>
      <Field state={state} name="pattern" label={names.pattern}>
        <textarea
          {...controlOf(state, "pattern")}
          className="typed rule-words"
          rows={5}
          spellCheck={false}
          defaultValue={shown("pattern")}
        />
      </Field>
      <FieldGroup state={state} name="action" label={names.action}>
        {actions.map(([action, name, about]) => (
          <Choice
            key={action}
            type="radio"
            name="action"
            value={action}
            chosen={shown("action", "flag") === action}
            label={name}
            hint={about}
          />
        ))}
      </FieldGroup>
      <Field
        state={state}
        name="detail"
        label={names.detail}
        hint="Only for the last three: what its writer reads, where the link leads, or which tag."
      >
        <input
          {...controlOf(state, "detail", true)}
          type="text"
          className="typed"
          maxLength={300}
          defaultValue={shown("detail")}
        />
      </Field>
    </Form>
  );
}
