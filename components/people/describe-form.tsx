"use client";

import { one } from "@/lib/actions/form-state";
import { describePersonAction } from "@/lib/actions/people";
import { controlOf, Field } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

const names = { handle: "Handle", name: "Name", about: "About you" };

type Props = { handle: string; name: string; about: string; submission: string };

export function DescribeForm({ submission, ...now }: Props) {
  const form = useForm(describePersonAction);
  const { state } = form;
  const shown = (field: keyof typeof now) => (state.values ? one(state.values[field]) : now[field]);
  return (
    <Form of={form} submission={submission} button={["Save", "Saving…"]} names={names}>
      <Field
        state={state}
        name="handle"
        label={names.handle}
        hint="2 to 40 letters a to z, digits, - or _. You can change it three times in 30 days. The one you give up leads to your page for a year, and nobody else gets it meanwhile."
      >
        <input
          {...controlOf(state, "handle", true)}
          type="text"
          className="typed"
          defaultValue={shown("handle")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field
        state={state}
        name="name"
        label={names.name}
        hint="Shown in place of the handle. Leave it empty to go by the handle alone. At most 60 characters."
      >
        <input
          {...controlOf(state, "name", true)}
          type="text"
          className="typed"
          defaultValue={shown("name")}
          autoComplete="nickname"
        />
      </Field>
      <Field
        state={state}
        name="about"
        label={names.about}
        hint="A few lines on your page, for everybody to read: what you run, what you came through. Or nothing. At most 1,000 characters."
      >
        <textarea
          {...controlOf(state, "about", true)}
          className="typed few"
          rows={4}
          defaultValue={shown("about")}
        />
      </Field>
    </Form>
  );
}
