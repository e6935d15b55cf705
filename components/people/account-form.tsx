"use client";

import type { ReactNode } from "react";
import type { FormAction } from "@/lib/web/form-state";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

type Props = {
  action: FormAction;
  submission: string;
  button: [rest: string, busy: string];
  /** Hidden fields. */
  fields?: Readonly<Record<string, string | number>>;
  beside?: ReactNode;
  children?: ReactNode;
};

/** A form of one button. */
export function AccountForm({ action, submission, button, fields = {}, beside, children }: Props) {
  const form = useForm(action);
  return (
    <Form of={form} submission={submission} button={button} names={{}} beside={beside}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
