import type { ReactNode } from "react";
import { DRAFT_FIELD, one, SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "./error-summary";
import { useDraft } from "./use-draft";
import type { Form as FormOf } from "./use-form";

type Props = {
  of: FormOf;
  /** Tells one opening of the form from another, so that a double click posts once. */
  submission: string;
  /** Where what is typed is kept as a draft until it is sent (lib/forum/content/drafts/places.ts). */
  draft?: string;
  /** What the button says, and what it says while it works; nothing where a visitor signs in first. */
  button: [rest: string, busy: string] | null;
  /** The names of the fields as people read them, for the list of what is wrong. */
  names: Record<string, string>;
  children: ReactNode;
  /** What stands beside the button. */
  beside?: ReactNode;
};

export function Form({ of, submission, draft, button, names, children, beside }: Props) {
  const { form, state, pending, pressed, summary } = of;
  const ref = useDraft(of, draft, submission);
  return (
    <form className="form" ref={ref} {...form}>
      <ErrorSummary state={state} names={names} ref={summary} />
      <input
        type="hidden"
        name={SUBMISSION_FIELD}
        value={one(state.values?.[SUBMISSION_FIELD]) || submission}
      />
      {draft && <input type="hidden" name={DRAFT_FIELD} value={draft} />}
      {children}
      <div className="send">
        {button && (
          <button type="submit" className="btn go" aria-disabled={pending}>
            {pending && !pressed ? button[1] : button[0]}
          </button>
        )}
        {beside}
        {draft && <p className="draft-state" data-draft-state role="status" />}
      </div>
    </form>
  );
}
