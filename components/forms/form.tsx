import type { ReactNode } from "react";
import { DRAFT_FIELD, one, SUBMISSION_FIELD } from "@/lib/web/form-state";
import { CopyTextButton } from "./copy-text-button";
import { ErrorSummary } from "./error-summary";
import { useDraft } from "./use-draft";
import type { Form as FormOf } from "./use-form";

type Props = {
  of: FormOf;
  /** One key for each time the form is opened, so that a double click posts once. */
  submission: string;
  /** The place of the draft (lib/addresses/draft-places.ts). */
  draft?: string;
  /** The label at rest and while sending; null if a visitor has to sign in first. */
  button: [rest: string, busy: string] | null;
  names: Record<string, string>;
  children: ReactNode;
  beside?: ReactNode;
  below?: ReactNode;
  /** Refusals that sending again cannot change. */
  final?: readonly string[];
};

const FINAL = ["gone", "forbidden"];

export function Form(props: Props) {
  const { of, submission, draft, button, names, children, beside, below, final = FINAL } = props;
  const { form, state, pending, pressed, summary } = of;
  const ref = useDraft(of, draft, submission);
  const refused = button && draft && final.includes(state.code ?? "");
  const send = button && (
    <button type="submit" className="btn go" aria-disabled={pending}>
      {pending && !pressed ? button[1] : button[0]}
    </button>
  );
  return (
    <form className="form" ref={ref} {...form}>
      {!of.corrected && <ErrorSummary state={state} names={names} ref={summary} />}
      <input
        type="hidden"
        name={SUBMISSION_FIELD}
        value={one(state.values?.[SUBMISSION_FIELD]) || submission}
      />
      {draft && <input type="hidden" name={DRAFT_FIELD} value={draft} />}
      {children}
      <div className="send">
        {refused ? (
          <>
            <CopyTextButton />
            <noscript>{send}</noscript>
          </>
        ) : (
          send
        )}
        {beside}
        {draft && <p className="draft-state" data-draft-state role="status" />}
      </div>
      {below}
    </form>
  );
}
