import type { ReactNode } from "react";
import { forum } from "@/lib/forum-settings/current";
import { HeaderSearch } from "../search/search-field";
import { Logo } from "./logo";
import { LogoPicture } from "./logo-picture";

export type Place = "threads" | "tags" | "answers" | "outcomes";

const places: { at: Place; href: string; name: string }[] = [
  { at: "threads", href: "/", name: "Threads" },
  { at: "tags", href: "/tags", name: "Tags" },
  { at: "answers", href: "/answers", name: "Answers" },
  { at: "outcomes", href: "/outcomes", name: "Outcomes" },
];

type Props = { at?: Place | undefined; account?: ReactNode; queue?: ReactNode };

/**
 * A public page has the same header for every reader: the viewer script replaces the link marked
 * `data-viewer="account"`, and until then a member reads "Account" there (`data-signed-in`). A member page passes its `account`, and staff their `queue`.
 */
export function Header({ at, account, queue }: Props) {
  const { name, logo } = forum();
  return (
    <header className="top">
      <div className="in">
        <a className="brand" href="/">
          {logo ? <LogoPicture picture={logo} size={28} alt="" /> : <Logo />}
          <span dir="auto">{name}</span>
        </a>
        <nav aria-label="Main">
          {places.map((place) => (
            <a key={place.at} href={place.href} aria-current={place.at === at ? "page" : undefined}>
              {place.name}
            </a>
          ))}
        </nav>
        <HeaderSearch />
        <div className="acts">
          {queue && <div className="queues">{queue}</div>}
          <a className="btn go" href="/ask">
            Ask
          </a>
          <a className="btn tell-link" href="/tell">
            <span>Share your</span> <span>story</span>
          </a>
          {account ?? (
            <a className="btn account" href="/sign-in" data-viewer="account">
              <span>Sign in</span>
              <span hidden>Account</span>
            </a>
          )}
        </div>
      </div>
    </header>
  );
}
