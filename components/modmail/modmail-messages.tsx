import type { ModmailView } from "@/db/modmail/reads";
import { momentOf } from "@/lib/words/dates";
import { nameOf } from "../people/name-of";
import { RoleMark } from "../people/role-mark";

type Props = { messages: ModmailView["messages"]; viewerHandle: string };

export function ModmailMessages({ messages, viewerHandle }: Props) {
  return (
    <ol className="exchange">
      {messages.map(({ id, by, byModerator, text, at }) => (
        <li key={id} id={`m${id}`} className={byModerator ? "moderator-message" : undefined}>
          <p className="who">
            <b dir="auto">{by ? (by.handle === viewerHandle ? "You" : nameOf(by)) : "A deleted account"}</b>{" "}
            {by && byModerator && <RoleMark of={by} />}{" "}
            <time dateTime={at.toISOString()}>{momentOf(at)}</time>
          </p>
          <p className="words" dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
