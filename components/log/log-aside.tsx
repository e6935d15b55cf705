import { Rss } from "lucide";
import { logFeedPath } from "@/lib/urls";
import { Icon } from "../ui/icon";

/** `hash` is that of the newest entry on the page. */
export function LogAside({ newest }: { newest: { id: number; hash: string } | undefined }) {
  return (
    <aside>
      <section>
        <h2>Get notified</h2>
        <a className="feed-link" href={logFeedPath} type="application/atom+xml">
          <Icon of={Rss} />
          Feed of decisions
        </a>
      </section>
      <section>
        <h2>Rules</h2>
        <ul className="plain counts">
          <li>
            <a href="/rules">The rules and how we apply them</a>
          </li>
        </ul>
      </section>
      {newest && (
        <section>
          <h2>Nobody can rewrite the log</h2>
          <p className="note">
            Nobody can change or delete an entry. Each entry has a hash, made from its content and from the
            hash before it. If you keep one hash, you can prove that no entry up to it was changed.{" "}
            {`Entry ${newest.id}: `}
            <code className="hash">{newest.hash}</code>
          </p>
          <p className="note">
            The hash covers a number for each moderator, not the name. If a moderator deletes their account,
            the entries stay as they are and say “A former moderator”.
          </p>
        </section>
      )}
    </aside>
  );
}
