import type { ReactNode } from "react";
import { DRAFT_FIELD, one, SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "./error-summary";
import { useDraft } from "./use-draft";
import type { Form as FormOf } from "./use-form";

type Props = {
  of: FormOf;
  /** One key for each time the form is opened, so that a double click posts once. */
  submission: string;
  /** The place of the draft (lib/forum/content/drafts/places.ts). */
  draft?: string;
  /** The label at rest and while sending; null if a visitor has to sign in first. */
  button: [rest: string, busy: string] | null;
  names: Record<string, string>;
  children: ReactNode;
  beside?: ReactNode;
  below?: ReactNode;
};

export function Form({ of, submission, draft, button, names, children, beside, below }: Props) {
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
      {below}
    </form>
  );
}
