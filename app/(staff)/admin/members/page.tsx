import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cursorIn, idOf } from "@/app/(member)/query";
import { FindMember } from "@/components/admin/find-member";
import { MemberEntry } from "@/components/admin/member-entry";
import { LIST_NAMES, MemberLists } from "@/components/admin/member-lists";
import { ProposalForm } from "@/components/admin/proposal-form";
import { RoleForm } from "@/components/admin/role-form";
import { More } from "@/components/ui/more";
import {
  findMember,
  findMembers,
  listAdmins,
  listMembers,
  listRoleProposals,
  listStaff,
  MEMBER_LISTS,
  type MemberRow,
} from "@/db/people/members";
import { canProposeRole } from "@/lib/forum/people/roles/policy";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { stepName } from "@/lib/forum/people/trust/steps";
import { ALLOW, type Verdict } from "@/lib/pipeline/verdict";
import { clip } from "@/lib/text/length";
import { storable } from "@/lib/text/storable";
import { membersPagePath } from "@/lib/urls";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Members" };

type Props = {
  searchParams: Promise<{ find?: string; change?: string; done?: string; show?: string; after?: string }>;
};

export default async function MembersPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const asked = await searchParams;
  const find = typeof asked.find === "string" ? storable(clip(asked.find, 320)).trim() : "";
  const changing = idOf(asked.change);
  const show = MEMBER_LISTS.find((list) => list === asked.show);
  const listing = show ? await listMembers(show, cursorIn(asked.after)) : null;
  const [found, proposals, thresholds, chosen, admins] = await Promise.all([
    listing?.rows ?? (find ? findMembers(find) : listStaff()),
    listRoleProposals(),
    readThresholds(),
    changing === null ? null : findMember(changing),
    listAdmins(),
  ]);
  const rows = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  const [submission, now] = [randomUUID(), new Date()];
  const done = asked.done ?? "";
  const proposing = (person: MemberRow) => {
    const open = proposals.some(({ personId }) => personId === person.id);
    return person.role === "admin" ? canProposeRole(viewer, { person, admins, open }, now) : ALLOW;
  };
  return (
    <AdminPage
      viewer={viewer}
      title="Members"
      part="members"
      done={Object.hasOwn(news, done) ? news[done] : undefined}
      lead="Any admin can change a member’s role. Changing an admin’s role takes two admins: one proposes it, another agrees."
    >
      {proposals.length > 0 && (
        <section className="setting" aria-labelledby="proposals">
          <h2 id="proposals">Role changes to agree to</h2>
          <ul className="plain admin-rows">
            {proposals.map((proposal) => (
              <ProposalForm
                key={proposal.id}
                proposal={proposal}
                own={proposal.byId === viewer.id}
                submission={submission}
              />
            ))}
          </ul>
        </section>
      )}
      <section className="setting" aria-labelledby="found">
        <h2 id="found">
          {show ? LIST_NAMES[show] : find ? "Search results" : "Authors, moderators and admins"}
        </h2>
        <FindMember typed={find} />
        <MemberLists at={show} />
        {rows.length > 0 ? (
          <ul className="plain admin-rows">
            {rows.map((person) => (
              <MemberEntry
                key={person.id}
                person={person}
                find={find}
                now={now}
                step={stepName(person, thresholds)}
                open={person.id === changing}
                own={person.id === viewer.id}
              >
                <RoleForm
                  person={person}
                  find={find}
                  submission={submission}
                  closed={closedBy(proposing(person))}
                />
              </MemberEntry>
            ))}
          </ul>
        ) : show ? (
          <p className="note">Nobody is in this list.</p>
        ) : (
          <p className="note">
            No member found. Try the beginning of the handle or name, or the whole email address.
          </p>
        )}
        {listing?.next && <More href={membersPagePath({ show, after: listing.next })}>More members</More>}
      </section>
    </AdminPage>
  );
}

const closedBy = (verdict: Verdict) => (verdict.allowed ? null : verdict.reason);

/** By the word that the form's redirect carries. */
const news: Record<string, string> = {
  changed: "Role changed. The new role applies from the member’s next click. We emailed the member.",
  proposed: "Proposed. Nothing changes until another admin agrees. We notified the admin concerned.",
  agreed: "Role changed. The new role applies from the member’s next click. We emailed the member.",
  dropped: "Proposal closed. No role was changed.",
};
