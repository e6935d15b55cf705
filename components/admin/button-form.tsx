"use client";

import { type FormAction, SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = {
  action: FormAction;
  submission: string;
  /** The label at rest, and while the form is being sent. */
  button: [rest: string, busy: string];
  /** Of the button, where several on a page have the same label. */
  name?: string;
  fields?: Readonly<Record<string, string | number>>;
  main?: boolean;
};

export function ButtonForm({ action, submission, button, name, fields = {}, main = false }: Props) {
  const { form, state, pending, summary } = useQueueForm(action);
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={main ? "btn go" : "btn"}
        aria-disabled={pending}
        aria-label={pending ? undefined : name}
      >
        {button[pending ? 1 : 0]}
      </button>
    </form>
  );
}
