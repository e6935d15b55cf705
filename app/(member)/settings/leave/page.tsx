import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { AccountForm } from "@/components/people/account-form";
import { LeaveForm } from "@/components/people/leave-form";
import { Day } from "@/components/ui/moment";
import { countHoldings, findOpenDeparture } from "@/db/departures/reads";
import { cancelDepartureAction } from "@/lib/actions/accounts";
import { previewOf } from "@/lib/forum/people/departures/preview";
import { DEPARTURE_WAYS } from "@/lib/forum/people/departures/ways";
import { leavingPath, settingsPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Delete your account" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function Leave({ searchParams }: Props) {
  const [viewer, { done }] = await Promise.all([currentActor(), searchParams]);
  if (viewer.kind !== "member") redirect(signInPath(leavingPath));
  const [open, has] = await Promise.all([findOpenDeparture(viewer.id), countHoldings(viewer.id)]);
  if (open?.dueAt)
    return (
      <MemberPage viewer={viewer} title="Your account will be deleted">
        <p>
          {"On "}
          <Day at={open.dueAt} />
          {`: ${previewOf(open.way, has).name.toLowerCase()}. Until then, everything stays as it is, and you can use the forum as always.`}
        </p>
        <AccountForm
          action={cancelDepartureAction}
          submission={randomUUID()}
          button={["Keep my account", "Keeping…"]}
          beside={
            <a className="btn" href={`${settingsPath}#data`}>
              Take your data with you
            </a>
          }
        />
      </MemberPage>
    );
  return (
    <MemberPage
      viewer={viewer}
      title="Delete your account"
      lead="Nothing happens at once: we email you a link to confirm it, and after that you have seven days to change your mind."
    >
      {(done === "asked" || open) && (
        <p className="note done" role="status">
          We sent you an email. Open its link to confirm. The link works for 24 hours.
        </p>
      )}
      <LeaveForm
        submission={randomUUID()}
        ways={DEPARTURE_WAYS.map((way) => ({ way, ...previewOf(way, has) }))}
      />
      <p className="hint leave-after">
        If others mention you, your handle becomes “former-…” there. Emails that were sent, and copies that
        others made, stay where they are.
      </p>
    </MemberPage>
  );
}
