import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { textOf } from "@/app/(member)/query";
import { AccountForm } from "@/components/people/account-form";
import { findAddressChangeBy } from "@/db/address-changes/reads";
import { confirmAddressChangeAction } from "@/lib/actions/accounts";
import { hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { confirmAddressPath, settingsPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

type Props = { searchParams: Promise<{ token?: string }> };

export default async function ConfirmAddress({ searchParams }: Props) {
  const [viewer, asked] = await Promise.all([currentActor(), searchParams]);
  const token = textOf(asked.token);
  if (viewer.kind !== "member") redirect(signInPath(confirmAddressPath(token)));
  const change = await findAddressChangeBy("token", hashOfLink(token));
  const isOpen = change?.personId === viewer.id && !change.confirmedAt && change.tokenExpires > new Date();
  if (!change || !isOpen)
    return (
      <MemberPage
        viewer={viewer}
        title="This link does not work"
        lead="The link is too old, was used, or belongs to another account. Nothing was changed."
      >
        <div className="acts">
          <a className="btn" href={`${settingsPath}#address`}>
            Settings
          </a>
        </div>
      </MemberPage>
    );
  return (
    <MemberPage viewer={viewer} title="Use this address?">
      <p>
        From then on you sign in with <b dir="ltr">{change.newEmail}</b>. Your present address can undo the
        change for seven days.
      </p>
      <AccountForm
        action={confirmAddressChangeAction}
        submission={randomUUID()}
        button={["Use this address", "Changing…"]}
        fields={{ token }}
      />
    </MemberPage>
  );
}
