"use client";

import { askAddressChangeAction } from "@/lib/actions/accounts";
import { Form } from "../forms/form";
import { LineField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = { email: "New email address" };

export function ChangeAddressForm({ submission }: { submission: string }) {
  const form = useForm(askAddressChangeAction);
  return (
    <Form of={form} submission={submission} button={["Change address", "Sending…"]} names={names}>
      <LineField
        state={form.state}
        name="email"
        label={names.email}
        hint="We email a link to the new address, and tell your present address."
        type="email"
        autoComplete="email"
        inputMode="email"
        dir="ltr"
      />
    </Form>
  );
}
