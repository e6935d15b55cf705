"use client";

import { describePersonAction } from "@/lib/actions/people";
import { Form } from "../forms/form";
import { LineField, LinesField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = { handle: "Handle", name: "Name", about: "About you" };

type Props = { handle: string; name: string; about: string; submission: string };

export function DescribeForm({ submission, ...now }: Props) {
  const form = useForm(describePersonAction);
  const { state } = form;
  return (
    <Form of={form} submission={submission} button={["Save", "Saving…"]} names={names}>
      <LineField
        state={state}
        name="handle"
        label={names.handle}
        hint="2 to 40 characters: a to z, digits, - or _. You can change it 3 times in 30 days. Links with your old handle lead to your page for a year."
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        stored={now.handle}
      />
      <LineField
        state={state}
        name="name"
        label={names.name}
        hint="Shown instead of your handle. Optional, at most 60 characters."
        autoComplete="nickname"
        stored={now.name}
      />
      <LinesField
        state={state}
        name="about"
        label={names.about}
        hint="Everyone can read it on your page. Optional, at most 1,000 characters."
        className="typed few"
        rows={4}
        stored={now.about}
      />
    </Form>
  );
}
