import type { ModmailMessage } from "@/db/modmail/reads";
import { momentOf } from "@/lib/words/dates";
import { Avatar } from "../people/avatar";
import { nameOf, roleNames } from "../people/name-of";
import { More } from "../ui/more";

type Props = {
  messages: readonly ModmailMessage[];
  viewerHandle: string;
  /** Addresses of earlier messages and, from there, of the latest. */
  earlier: string | null;
  latest: string | null;
};

/** The latest messages, or a page of earlier ones. */
export function ModmailThread({ messages, viewerHandle, earlier, latest }: Props) {
  return (
    <>
      {earlier && <More href={earlier}>Earlier messages</More>}
      <Messages messages={messages} viewerHandle={viewerHandle} />
      {latest && <More href={latest}>Latest messages</More>}
    </>
  );
}

function Messages({ messages, viewerHandle }: Pick<Props, "messages" | "viewerHandle">) {
  return (
    <ol className="exchange modmail-messages">
      {messages.map(({ id, by, byModerator, text, at }) => (
        <li key={id} id={`m${id}`} className={byModerator ? "moderator-message" : undefined}>
          <p className="who">
            {by && <Avatar of={by} />}
            <b dir="auto">{by ? (by.handle === viewerHandle ? "You" : nameOf(by)) : "Deleted account"}</b>
            {byModerator && (
              <span className="mark">{roleNames[by?.role === "admin" ? "admin" : "moderator"]}</span>
            )}
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
