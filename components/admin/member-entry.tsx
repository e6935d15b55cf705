import Link from "next/link";
import type { ReactNode } from "react";
import type { MemberRow } from "@/db/people/members";
import { decidePath, memberPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { ByLine } from "../people/by-line";
import { Day } from "../ui/moment";
import { changeMemberPath } from "./change-member-path";

type Props = {
  person: MemberRow;
  step: string;
  find: string;
  now: Date;
  open: boolean;
  /** An admin cannot change their own role. */
  own: boolean;
  children: ReactNode;
};

export function MemberEntry({ person, step, find, now, open, own, children }: Props) {
  const held = [
    { name: "Suspended", until: person.suspendedUntil, endless: "without an end" },
    { name: "Silenced", until: person.silencedUntil, endless: "until a moderator has looked" },
    { name: "Limited", until: person.limitedUntil, endless: "without an end" },
  ].filter(({ until }) => until && until > now);
  return (
    <li>
      <div className="admin-row">
        <div>
          <p className="admin-name">
            <ByLine of={person} />
          </p>
          <p className="meta">
            <span>@{person.handle}</span>
            {step && <span>{step}</span>}
            <span>
              joined <Day at={person.joinedAt} />
            </span>
            <span>
              seen <Day at={person.lastSeenAt} />
            </span>
            <span>{counted(person.daysHere, "day active", "days active")}</span>
            {held.map(({ name, until, endless }) => (
              <span key={name} className="mark">
                {name} {until && until.getUTCFullYear() < 9999 ? <>until {<Day at={until} />}</> : endless}
              </span>
            ))}
          </p>
        </div>
        <div className="acts">
          <Link
            className="btn"
            href={memberPath(person.id)}
            prefetch={false}
            aria-label={`Account of ${person.handle}`}
          >
            Account
          </Link>
          {!own && (
            <Link
              className="btn"
              href={decidePath({ kind: "person", id: person.id })}
              prefetch={false}
              aria-label={`Decide about ${person.handle}`}
            >
              Decide
            </Link>
          )}
          {!open && (
            <Link
              className="btn"
              href={changeMemberPath(person.id, find)}
              prefetch={false}
              scroll={false}
              aria-label={`Change the role of ${person.handle}`}
            >
              Change role
            </Link>
          )}
        </div>
      </div>
      {open && children}
    </li>
  );
}
