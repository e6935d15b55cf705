import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { textOf } from "@/app/(member)/query";
import { AccountForm } from "@/components/people/account-form";
import { countHoldings, findDepartureByToken } from "@/db/departures/reads";
import { confirmDepartureAction } from "@/lib/actions/accounts";
import { previewOf } from "@/lib/forum/people/departures/preview";
import { hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { confirmLeavingPath, leavingPath, settingsPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Confirm that you leave", referrer: "no-referrer" };

type Props = { searchParams: Promise<{ token?: string }> };

/** Opening the link deletes nothing yet: programs that scan emails open every link. */
export default async function ConfirmLeaving({ searchParams }: Props) {
  const [viewer, asked] = await Promise.all([currentActor(), searchParams]);
  const token = textOf(asked.token);
  if (viewer.kind !== "member") redirect(signInPath(confirmLeavingPath(token)));
  const departure = await findDepartureByToken(hashOfLink(token));
  const problem = problemOf(departure, viewer.id);
  if (!departure || problem)
    return (
      <MemberPage viewer={viewer} title="This link does not work" lead={problem}>
        <div className="acts">
          <a className="btn" href={leavingPath}>
            Delete your account
          </a>
        </div>
      </MemberPage>
    );
  const { name, goes, stays } = previewOf(departure.way, await countHoldings(viewer.id));
  return (
    <MemberPage
      viewer={viewer}
      title="Delete your account?"
      lead={`You chose “${name}”. After you confirm, you have seven days to change your mind.`}
    >
      <h2>This goes</h2>
      <ul>
        {goes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>This stays</h2>
      {stays.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        <ul>
          {stays.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <AccountForm
        action={confirmDepartureAction}
        submission={randomUUID()}
        button={["Delete my account in seven days", "Confirming…"]}
        fields={{ token }}
        beside={
          <a className="btn" href={settingsPath}>
            Keep my account
          </a>
        }
      />
    </MemberPage>
  );
}

function problemOf(
  departure: Awaited<ReturnType<typeof findDepartureByToken>>,
  viewerId: number,
): string | null {
  if (!departure) return "The link is unknown or damaged. Ask for a new email.";
  if (departure.personId !== viewerId)
    return "The link belongs to another account. Sign in with the address that got the email.";
  if (departure.confirmedAt && !departure.cancelledAt) return "You have already confirmed this.";
  if (departure.cancelledAt || departure.tokenExpires <= new Date())
    return "The link is too old, or you cancelled. Nothing was deleted. Ask for a new email if you still want to leave.";
  return null;
}
