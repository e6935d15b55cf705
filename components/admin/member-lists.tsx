import Link from "next/link";
import type { MemberList } from "@/db/people/members";
import { membersPagePath } from "@/lib/urls";

export const LIST_NAMES: Record<MemberList, string> = {
  all: "All members",
  held: "Suspended, silenced or limited",
  new: "Joined in the last 7 days",
  author: "Authors",
  moderator: "Moderators",
  admin: "Admins",
};

const SHORT: Record<MemberList, string> = { ...LIST_NAMES, all: "All", held: "Restricted", new: "New" };

export function MemberLists({ at }: { at: MemberList | undefined }) {
  return (
    <nav className="member-lists" aria-label="Lists of members">
      {Object.entries(SHORT).map(([list, name]) => (
        <Link
          key={list}
          className="btn"
          href={membersPagePath({ show: list })}
          prefetch={false}
          aria-current={list === at ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
