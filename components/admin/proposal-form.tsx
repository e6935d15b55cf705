"use client";

import type { RoleProposal } from "@/db/people/members";
import { agreeToRoleAction, dropRoleProposalAction } from "@/lib/actions/admin";
import type { FormAction } from "@/lib/web/form-state";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";
import { Day } from "../ui/moment";

type Props = {
  proposal: RoleProposal;
  own: boolean;
  submission: string;
};

/** Another admin must agree; any admin can close the proposal. */
export function ProposalForm({ proposal, own, submission }: Props) {
  const { handle, role, by, createdAt } = proposal;
  return (
    <li>
      <div className="admin-row">
        <div>
          <h3>
            Change {handle} from admin to {role}
          </h3>
          <p className="meta">
            <span>
              proposed by {own ? "you" : by} on <Day at={createdAt} />
            </span>
          </p>
        </div>
        <div className="acts">
          {!own && (
            <Answer action={agreeToRoleAction} of={proposal} submission={submission}>
              Agree
            </Answer>
          )}
          <Answer action={dropRoleProposalAction} of={proposal} submission={submission}>
            {own ? "Withdraw" : "Decline"}
          </Answer>
        </div>
      </div>
    </li>
  );
}

type AnswerProps = { action: FormAction; of: RoleProposal; submission: string; children: string };

function Answer({ action, of, submission, children }: AnswerProps) {
  const { form, state, pending, summary } = useQueueForm(action);
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="proposalId" value={of.id} />
      <button
        type="submit"
        className="btn"
        aria-disabled={pending}
        aria-label={`${children}: change ${of.handle} from admin to ${of.role}`}
      >
        {children}
      </button>
    </form>
  );
}
