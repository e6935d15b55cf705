"use client";

import { one } from "@/lib/actions/form-state";
import { requestSignInAction } from "@/lib/actions/sign-ins";
import { controlOf, Field } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

const names = { email: "Your e-mail address" };

type Props = { next: string; submission: string };

export function SignInForm({ next, submission }: Props) {
  const form = useForm(requestSignInAction);
  const { state } = form;
  return (
    <Form of={form} submission={submission} button={["Send me a link", "Sending…"]} names={names}>
      <input type="hidden" name="next" value={next} />
      <Field
        state={state}
        name="email"
        label={names.email}
        hint="You get a mail with a link that signs you in. No password, and nobody here sees the address."
      >
        <input
          {...controlOf(state, "email", true)}
          type="email"
          className="typed"
          defaultValue={one(state.values?.email)}
          autoComplete="email"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
    </Form>
  );
}
