import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { MemberPage } from "@/app/(member)/member-page";
import { textOf } from "@/app/(member)/query";
import { AccountForm } from "@/components/people/account-form";
import { findAddressChangeBy } from "@/db/address-changes/reads";
import { undoAddressChangeAction } from "@/lib/actions/accounts";
import { hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { settingsPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Undo the change of your address", referrer: "no-referrer" };

type Props = { searchParams: Promise<{ token?: string; done?: string }> };

/** For somebody who is not signed in: a stranger may be. */
export default async function UndoAddress({ searchParams }: Props) {
  const [viewer, asked] = await Promise.all([currentActor(), searchParams]);
  const token = textOf(asked.token);
  if (asked.done === "yes")
    return (
      <MemberPage
        viewer={viewer}
        title="You have your account back"
        lead="Your earlier address is back, and every browser is signed out. Passkeys that were added since are removed."
      >
        <div className="acts">
          <a className="btn go" href={signInPath(settingsPath)}>
            Sign in
          </a>
        </div>
      </MemberPage>
    );
  const change = await findAddressChangeBy("undoToken", hashOfLink(token));
  const isOpen = change?.undoUntil && !change.undoneAt && change.oldEmail && change.undoUntil > new Date();
  if (!isOpen)
    return (
      <MemberPage
        viewer={viewer}
        title="This link does not work"
        lead="The link is too old, was used, or is damaged. Nothing was changed."
      >
        <p>If somebody else changed your address, write to the owner of this forum.</p>
      </MemberPage>
    );
  return (
    <MemberPage viewer={viewer} title="Undo the change of your address?">
      <p>
        Your account uses <b dir="ltr">{change.oldEmail}</b> again, every browser is signed out, and passkeys
        that were added since are removed.
      </p>
      <AccountForm
        action={undoAddressChangeAction}
        submission={randomUUID()}
        button={["Restore my address", "Restoring…"]}
        fields={{ token }}
      />
    </MemberPage>
  );
}
