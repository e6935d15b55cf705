import { Inbox } from "lucide";
import type { PersonRef } from "@/db/people/person-ref";
import { inboxPath } from "@/lib/urls";
import { Icon } from "../ui/icon";
import { inboxName, unseenWords } from "../ui/mark-words";
import { Avatar } from "./avatar";
import { nameOf } from "./name-of";

type Props = { of: PersonRef; unseen: number };

/** As wide as "Sign in" on a public page, so that nothing moves. */
export function Account({ of, unseen }: Props) {
  return (
    <div className="account">
      <a className="btn to-inbox" href={inboxPath} aria-label={inboxName(unseen)}>
        <Icon of={Inbox} size={18} />
        <span className="unseen">{unseenWords(unseen)}</span>
      </a>
      <a className="btn" href="/settings" data-handle={of.handle} aria-label={`Your account, ${nameOf(of)}`}>
        <Avatar of={of} />
      </a>
    </div>
  );
}
