"use client";

import { requestSignInAction } from "@/lib/actions/sign-ins";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";
import { AddressField } from "./address-field";
import { Terms } from "./terms";

const names = { email: "Your email address" };

type Props = { next: string; submission: string };

export function SignInForm({ next, submission }: Props) {
  const form = useForm(requestSignInAction);
  return (
    <Form of={form} submission={submission} button={["Send me a link", "Sending…"]} names={names}>
      <input type="hidden" name="next" value={next} />
      <AddressField
        state={form.state}
        label={names.email}
        hint="We email you a link that signs you in. You need no password, and nobody here sees your address."
      />
      <Terms />
    </Form>
  );
}
