import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { idOf } from "@/app/(member)/query";
import { AdminPage, currentAdmin } from "@/app/(staff)/admin/admin-page";
import { changeMemberPath } from "@/components/admin/change-member-path";
import { EraseForm, ReasonForm, RenameForm } from "@/components/admin/member-forms";
import { AccountForm } from "@/components/people/account-form";
import { ByLine } from "@/components/people/by-line";
import { Day, Moment } from "@/components/ui/moment";
import { listExportsFor } from "@/db/data-exports/reads";
import { countHoldings, findOpenDeparture } from "@/db/departures/reads";
import { findMember } from "@/db/people/members";
import { exportForMemberAction, keepMemberAction } from "@/lib/actions/accounts";
import { canEraseFor } from "@/lib/forum/people/departures/policy";
import { previewOf } from "@/lib/forum/people/departures/preview";
import { DEPARTURE_WAYS } from "@/lib/forum/people/departures/ways";
import { dataExportPath, decidePath, mergeMemberPath, personPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

export const metadata: Metadata = { title: "Account" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function MemberAccount({ params, searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ id }, { done = "" }] = await Promise.all([params, searchParams]);
  const number = idOf(id);
  const person = number === null ? null : await findMember(number);
  if (!person) notFound();
  const now = new Date();
  const [has, leaving, files] = await Promise.all([
    countHoldings(person.id),
    findOpenDeparture(person.id),
    listExportsFor(viewer.id, person.id, now),
  ]);
  const mayErase = canEraseFor(viewer, { person: { ...person, erasedAt: null }, open: leaving }, now);
  const submission = randomUUID();
  return (
    <AdminPage
      viewer={viewer}
      title={`Account of ${person.handle}`}
      part="members"
      done={Object.hasOwn(news, done) ? news[done] : undefined}
    >
      <div className="member-account">
        <p className="meta">
          <ByLine of={person} />
          <span>
            joined <Day at={person.joinedAt} />
          </span>
          <span>
            seen <Day at={person.lastSeenAt} />
          </span>
          <span>
            {counted(has.threads, "thread", "threads")}, {counted(has.comments, "comment", "comments")}
          </span>
        </p>
        <div className="acts member-acts">
          <a className="btn" href={personPath(person.handle)}>
            Public page
          </a>
          <Link className="btn" href={changeMemberPath(person.id, "")} prefetch={false}>
            Change the role
          </Link>
          {person.id !== viewer.id && (
            <Link className="btn" href={decidePath({ kind: "person", id: person.id })} prefetch={false}>
              Decide about this member
            </Link>
          )}
        </div>
        <section className="setting" aria-labelledby="rename">
          <h2 id="rename">Rename</h2>
          <RenameForm personId={person.id} submission={submission} />
        </section>
        <section className="setting" aria-labelledby="export">
          <h2 id="export">Export at the member’s request</h2>
          {files.map((file) => (
            <p key={file.id} className="note">
              <a href={dataExportPath(file.id)} download>
                Fetch the file
              </a>
              {" until "}
              {file.expiresAt && <Moment at={file.expiresAt} />}
            </p>
          ))}
          <ReasonForm
            personId={person.id}
            submission={submission}
            action={exportForMemberAction}
            button={["Make the file", "Asking…"]}
          />
        </section>
        <section className="setting" aria-labelledby="merge">
          <h2 id="merge">Merge into another account</h2>
          <p className="hint">For a member with two accounts. You see first what would move.</p>
          <form action={mergeMemberPath(person.id)} className="admin-find">
            <label htmlFor="into">Handle of the account that stays</label>
            <div>
              <input
                id="into"
                name="into"
                dir="auto"
                className="typed"
                maxLength={41}
                autoCapitalize="none"
                autoComplete="off"
                spellCheck={false}
              />
              <button type="submit" className="btn">
                Preview
              </button>
            </div>
          </form>
        </section>
        <section className="setting" aria-labelledby="erase">
          <h2 id="erase">Delete at the member’s request</h2>
          {leaving?.dueAt ? (
            <>
              <p className="note">
                The account will be deleted on <Day at={leaving.dueAt} />:{" "}
                {previewOf(leaving.way, has, { to: "admin" }).name.toLowerCase()}.
              </p>
              <AccountForm
                action={keepMemberAction}
                submission={submission}
                button={["Cancel the deletion", "Cancelling…"]}
                fields={{ personId: person.id }}
              />
            </>
          ) : mayErase.allowed ? (
            <EraseForm
              personId={person.id}
              submission={submission}
              ways={DEPARTURE_WAYS.map((way) => {
                const { name, goes, stays } = previewOf(way, has, { to: "admin" });
                return { way, name, goes: goes.join("; "), stays: stays.join("; ") || "nothing" };
              })}
            />
          ) : (
            <p className="note">{mayErase.reason}</p>
          )}
        </section>
      </div>
    </AdminPage>
  );
}

/** By the word that the form's redirect carries. */
const news: Record<string, string> = {
  renamed: "Renamed. We emailed the member.",
  exporting: "The file is being made. We email the member when it is ready. You can fetch it here then.",
  leaving: "The account will be deleted in seven days. We emailed the member, who can still cancel.",
  staying: "The account stays. We emailed the member.",
  merged: "Merged. We emailed the member.",
};
