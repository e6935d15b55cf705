import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { idOf, textOf } from "@/app/(member)/query";
import { AdminPage, currentAdmin } from "@/app/(staff)/admin/admin-page";
import { MergeForm } from "@/components/admin/member-forms";
import { countHoldings } from "@/db/departures/reads";
import { findMember, findMemberByHandle } from "@/db/people/members";
import { canMergePeople } from "@/lib/forum/people/members/policy";
import { storable } from "@/lib/text/storable";
import { memberPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

export const metadata: Metadata = { title: "Merge two accounts" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: string }> };

export default async function Merge({ params, searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const number = idOf(id);
  const person = number === null ? null : await findMember(number);
  if (!person) notFound();
  const handle = storable(textOf(asked.into)).trim().replace(/^@/, "").toLowerCase();
  const into = handle ? await findMemberByHandle(handle) : null;
  const verdict = into
    ? canMergePeople(
        viewer,
        { person: { ...person, erasedAt: null }, into: { ...into, erasedAt: null } },
        new Date(),
      )
    : null;
  const has = await countHoldings(person.id);
  return (
    <AdminPage
      viewer={viewer}
      title={into ? `Merge ${person.handle} into ${into.handle}` : "Merge two accounts"}
      part="members"
    >
      {!into && (
        <p className="note">{`There is no member with the handle “${handle}”. Check the spelling.`}</p>
      )}
      {verdict && !verdict.allowed && <p className="note">{verdict.reason}</p>}
      {into && verdict?.allowed && (
        <div className="member-account">
          <p>
            {`Everything of ${person.handle} becomes ${into.handle}’s: ${counted(has.threads, "thread", "threads")}, ${counted(has.comments, "comment", "comments")}, ${counted(has.marks, "mark", "marks")}, ${counted(has.flags, "flag", "flags")}, ${counted(has.messages, "message", "messages")} to moderators, ${counted(has.consents, "consent", "consents")}, and what ${person.handle} saved and follows.`}
          </p>
          <ul className="merge-facts">
            <li>If both marked, saved or followed the same post, it counts once from then on.</li>
            <li>{`The address, name and settings of ${into.handle} stay. Those of ${person.handle} go, and every browser of ${person.handle} is signed out.`}</li>
            <li>{`Links to ${person.handle} lead to ${into.handle}, and nobody can take the handle.`}</li>
          </ul>
          <p className="note line">
            <b>Nobody can undo a merge.</b> Afterwards, nothing says which account a post came from.
          </p>
          <MergeForm personId={person.id} intoId={into.id} submission={randomUUID()} />
        </div>
      )}
      <p className="member-acts">
        <a className="btn" href={memberPath(person.id)}>
          Back to {person.handle}
        </a>
      </p>
    </AdminPage>
  );
}
