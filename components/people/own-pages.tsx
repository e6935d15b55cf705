import {
  adminPath,
  flaggedPath,
  followingPath,
  inboxPath,
  messagesPath,
  personPath,
  queuePath,
  savedPath,
} from "@/lib/urls";
import { SignOut } from "./sign-out";

type Props = { handle: string; answers: boolean; publishes: boolean; administers: boolean };

export function OwnPages({ handle, answers, publishes, administers }: Props) {
  return (
    <div className="own-pages">
      <nav aria-label="Your pages">
        <a className="btn" href={personPath(handle)}>
          Your page
        </a>
        <a className="btn" href={inboxPath}>
          Your inbox
        </a>
        <a className="btn" href={followingPath}>
          Following
        </a>
        <a className="btn" href={savedPath}>
          Saved
        </a>
        <a className="btn" href={flaggedPath}>
          Your flags
        </a>
        <a className="btn" href={messagesPath}>
          Write to the moderators
        </a>
        <a className="btn" href="/drafts">
          Your drafts
        </a>
        {answers && (
          <a className="btn" href={queuePath()}>
            Questions for the author
          </a>
        )}
        {publishes && (
          <a className="btn" href="/publish">
            Publish an article
          </a>
        )}
        {administers && (
          <a className="btn" href={adminPath()}>
            Run the forum
          </a>
        )}
      </nav>
      <SignOut handle={handle} />
    </div>
  );
}
