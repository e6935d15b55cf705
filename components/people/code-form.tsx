"use client";

import { one } from "@/lib/actions/form-state";
import { signInByCodeAction } from "@/lib/actions/sign-ins";
import { controlOf, Field } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";
import { AddressField } from "./address-field";

const names = { email: "Your e-mail address", code: "The six digits" };

type Props = {
  next: string;
  submission: string;
  /** What the link holds, where the code is typed because of it. */
  link?: string;
  /** In a browser that neither asked for the mail nor opened its link. */
  asksAddress?: boolean;
};

export function CodeForm({ next, submission, link, asksAddress = false }: Props) {
  const form = useForm(signInByCodeAction);
  const { state } = form;
  return (
    <Form of={form} submission={submission} button={["Sign in", "Signing in…"]} names={names}>
      <input type="hidden" name="next" value={next} />
      {link && <input type="hidden" name="link" value={link} />}
      {asksAddress && (
        <AddressField state={state} label={names.email} hint="The one that the mail came to." />
      )}
      <Field state={state} name="code" label={names.code} hint="They stand in the mail, under the link.">
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
