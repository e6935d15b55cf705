"use client";

import type { ReactNode } from "react";
import { flagAction } from "@/lib/actions/flags";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { LinesField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";
import { flagReasons } from "./reasons";

const names = { about: "What do you flag?", reason: "What is wrong?", note: "In your own words" };

export interface About {
  /** Kind and id, as the form sends them. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

type Props = {
  targets: readonly [About, ...About[]];
  back: string;
  submission: string;
  closed: ReactNode;
};

export function FlagForm({ targets, back, submission, closed }: Props) {
  const form = useForm(flagAction);
  const { state } = form;
  if (closed && !state.message) return closed;
  const [itself] = targets;
  const about = one(state.values?.about) || itself.value;
  const reason = one(state.values?.reason);
  return (
    <Form
      of={form}
      submission={submission}
      button={["Send flag", "Sending…"]}
      names={names}
      beside={
        <a className="btn" href={back}>
          Cancel
        </a>
      }
    >
      {targets.length === 1 ? (
        <input type="hidden" name="about" value={itself.value} />
      ) : (
        <FieldGroup state={state} name="about" label={names.about}>
          <div className="reasons">
            {targets.map((target) => (
              <Choice
                key={target.value}
                type="radio"
                name="about"
                chosen={about === target.value}
                {...target}
              />
            ))}
          </div>
        </FieldGroup>
      )}
      <FieldGroup state={state} name="reason" label={names.reason}>
        <div className="reasons">
          {Object.entries(flagReasons).map(([value, words]) => (
            <Choice
              key={value}
              type="radio"
              name="reason"
              value={value}
              chosen={reason === value}
              required
              {...words}
            />
          ))}
        </div>
      </FieldGroup>
      <LinesField
        state={state}
        name="note"
        label={names.note}
        hint="Required for “Dangerous advice” and “Something else”. Only moderators read it."
        className="typed flag-note"
        rows={4}
        maxLength={2000}
      />
    </Form>
  );
}
