import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { InviteForm } from "@/components/admin/member-forms";
import { AccountForm } from "@/components/people/account-form";
import { Day } from "@/components/ui/moment";
import { listOpenInvitations } from "@/db/invitations/reads";
import { revokeInvitationAction } from "@/lib/actions/accounts";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Invitations" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function Invitations({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [open, { done = "" }] = await Promise.all([listOpenInvitations(), searchParams]);
  const [submission, now] = [randomUUID(), new Date()];
  return (
    <AdminPage
      viewer={viewer}
      title="Invitations"
      part="invitations"
      done={Object.hasOwn(news, done) ? news[done] : undefined}
      lead="An invitation is an email with a link that signs its reader in. Invited addresses can join even while sign-up is by invitation."
    >
      <section className="setting" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <InviteForm submission={submission} />
      </section>
      <section className="setting" aria-labelledby="invited">
        <h2 id="invited">Open invitations</h2>
        {open.length === 0 ? (
          <p className="hint">No invitation is open.</p>
        ) : (
          <ul className="plain admin-rows">
            {open.map(({ id, email, by, invitedAt, expiresAt }) => (
              <li key={id}>
                <div className="admin-row">
                  <div>
                    <p className="admin-name" dir="ltr">
                      {email}
                    </p>
                    <p className="meta">
                      <span>
                        invited <Day at={invitedAt} />
                        {by && ` by ${by}`}
                      </span>
                      <span>
                        {expiresAt > now ? "until " : "expired "}
                        <Day at={expiresAt} />
                      </span>
                    </p>
                  </div>
                  <AccountForm
                    action={revokeInvitationAction}
                    submission={`${submission}-${id}`}
                    button={["Withdraw", "Withdrawing…"]}
                    fields={{ invitationId: id }}
                  />
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </AdminPage>
  );
}

const news: Record<string, string> = {
  invited: "Invitation sent.",
  revoked: "Invitation withdrawn. Its link no longer works.",
};
