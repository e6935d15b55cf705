"use client";

import { signInByCodeAction } from "@/lib/actions/sign-ins";
import { one } from "@/lib/web/form-state";
import { controlOf, Field } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

const names = { code: "6-digit code" };

type Props = {
  next: string;
  submission: string;
  /** The link's token, if the page was opened by a link. */
  link?: string;
};

export function CodeForm({ next, submission, link }: Props) {
  const form = useForm(signInByCodeAction);
  const { state } = form;
  return (
    <Form of={form} submission={submission} button={["Sign in", "Signing in…"]} names={names}>
      <input type="hidden" name="next" value={next} />
      {link && <input type="hidden" name="link" value={link} />}
      <Field state={state} name="code" label={names.code} hint="In the email, below the link.">
        <input
          {...controlOf(state, "code", true)}
          type="text"
          className="typed six"
          defaultValue={one(state.values?.code)}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
          enterKeyHint="go"
        />
      </Field>
    </Form>
  );
}
