import type { ReactNode } from "react";
import { one, SUBMISSION_FIELD } from "@/lib/actions/form-state";
import { ErrorSummary } from "./error-summary";
import type { Form as FormOf } from "./use-form";

type Props = {
  of: FormOf;
  /** Tells one opening of the form from another, so that a double click posts once. */
  submission: string;
  /** What the button says, and what it says while it works. */
  button: [rest: string, busy: string];
  /** The names of the fields as people read them, for the list of what is wrong. */
  names: Record<string, string>;
  children: ReactNode;
};

export function Form({ of: { form, state, pending, summary }, submission, button, names, children }: Props) {
  return (
    <form className="form" {...form}>
      <ErrorSummary state={state} names={names} ref={summary} />
      <input
        type="hidden"
        name={SUBMISSION_FIELD}
        value={one(state.values?.[SUBMISSION_FIELD]) || submission}
      />
      {children}
      <div className="send">
        <button type="submit" className="btn go" aria-disabled={pending}>
          {pending ? button[1] : button[0]}
        </button>
      </div>
    </form>
  );
}
