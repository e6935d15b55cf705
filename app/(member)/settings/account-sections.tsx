import { randomUUID } from "node:crypto";
import { AccountForm } from "@/components/people/account-form";
import { ChangeAddressForm } from "@/components/people/change-address-form";
import { Day, Moment } from "@/components/ui/moment";
import { findWaitingChange } from "@/db/address-changes/reads";
import { findLatestExport } from "@/db/data-exports/reads";
import { findOpenDeparture } from "@/db/departures/reads";
import { findAddress } from "@/db/people/members";
import { askDataExportAction, cancelDepartureAction } from "@/lib/actions/accounts";
import { dataExportPath, leavingPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

type Props = { personId: number };

const MB = 1024 * 1024;

/** First on the page while the days run. */
export async function LeavingNotice({ personId }: Props) {
  const leaving = await findOpenDeparture(personId);
  if (!leaving?.dueAt) return null;
  return (
    <div className="note leaving" role="status">
      <p>
        Your account will be deleted on <Day at={leaving.dueAt} />. Until then, everything stays as it is.
      </p>
      <AccountForm
        action={cancelDepartureAction}
        submission={randomUUID()}
        button={["Keep my account", "Keeping…"]}
      />
    </div>
  );
}

export async function AddressSection({ personId }: Props) {
  const [email, waiting] = await Promise.all([
    findAddress(personId),
    findWaitingChange(personId, new Date()),
  ]);
  return (
    <section className="setting" aria-labelledby="address">
      <h2 id="address">Email address</h2>
      <p>
        {email ? (
          <>
            You sign in with <b dir="ltr">{email}</b>. Nobody else sees the address.
          </>
        ) : (
          "Your account has no email address."
        )}
      </p>
      {waiting && (
        <p className="note">
          We sent a link to <b dir="ltr">{waiting.newEmail}</b>. Open it to use that address from then on.
        </p>
      )}
      <ChangeAddressForm submission={randomUUID()} />
    </section>
  );
}

export async function DataSection({ personId }: Props) {
  const made = await findLatestExport(personId);
  const isRunning = made !== null && !made.readyAt && !made.failedAt;
  const isThere = made?.readyAt && made.expiresAt && made.expiresAt > new Date();
  return (
    <section className="setting" aria-labelledby="data">
      <h2 id="data">Your data</h2>
      <p className="hint">
        A ZIP file with everything that the forum knows about you, as pages to read and as JSON, with your
        pictures. We email you when it is ready.
      </p>
      {isRunning && <p className="note">Your file is being made. You can leave this page.</p>}
      {made?.failedAt && !isThere && (
        <p className="note">The file could not be made. Nothing was lost: ask for it again.</p>
      )}
      {isThere && made.expiresAt && (
        <p className="note">
          <a href={dataExportPath(made.id)} download>
            Fetch your file
          </a>{" "}
          ({amount(Math.max(1, Math.round((made.bytes ?? 0) / MB)))} MB). You can fetch it until{" "}
          <Moment at={made.expiresAt} />.
        </p>
      )}
      {!isRunning && (
        <AccountForm
          action={askDataExportAction}
          submission={randomUUID()}
          button={["Make a file of my data", "Asking…"]}
        />
      )}
    </section>
  );
}

export function LeaveSection() {
  return (
    <section className="setting" aria-labelledby="leave">
      <h2 id="leave">Delete your account</h2>
      <p className="hint">
        You choose whether your posts stay without your name, are deleted, or everything is erased. You see
        first what each choice does.
      </p>
      <div className="acts">
        <a className="btn" href={leavingPath}>
          Delete your account
        </a>
      </div>
    </section>
  );
}
