"use client";

import type { ReactNode } from "react";
import type { FormAction } from "@/lib/web/form-state";
import { one } from "@/lib/web/form-state";
import { controlOf, Field } from "../forms/field";
import { Form } from "../forms/form";
import { LineField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = { injury: "Injury", since: "Since when" };

type Props = {
  action: FormAction;
  injuries: readonly { slug: string; name: string }[];
  own: { slug: string; since: string | null } | null;
  button: [rest: string, busy: string];
  submission: string;
  /** "2026-11", the last month that can be chosen. */
  latest: string;
  next?: string;
  beside?: ReactNode;
};

export function InjuryForm({ action, injuries, own, button, submission, latest, next, beside }: Props) {
  const form = useForm(action);
  const { state } = form;
  return (
    <Form of={form} submission={submission} button={button} names={names} beside={beside}>
      {next && <input type="hidden" name="next" value={next} />}
      <div className="beside">
        <Field state={state} name="injury" label={names.injury} hint="Choose the closest one.">
          <select
            {...controlOf(state, "injury", true)}
            className="typed"
            defaultValue={one(state.values?.injury) || (own?.slug ?? "")}
          >
            <option value="">Not said</option>
            {injuries.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <LineField
          state={state}
          name="since"
          label={names.since}
          hint="Leave this empty if you are not sure."
          type="month"
          placeholder="March 2024"
          autoComplete="off"
          max={latest}
          stored={own?.since}
        />
      </div>
    </Form>
  );
}
