"use client";

import { type FormAction, SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = {
  action: FormAction;
  submission: string;
  /** What the button says, and what it says while it works. */
  button: [rest: string, busy: string];
  fields?: Readonly<Record<string, string | number>>;
  main?: boolean;
};

/** One button that does one thing. */
export function ButtonForm({ action, submission, button, fields = {}, main = false }: Props) {
  const { form, state, pending, summary } = useQueueForm(action);
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={main ? "btn go" : "btn"} aria-disabled={pending}>
        {button[pending ? 1 : 0]}
      </button>
    </form>
  );
}
