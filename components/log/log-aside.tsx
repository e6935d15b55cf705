import { Rss } from "lucide";
import { logFeedPath } from "@/lib/urls";
import { Icon } from "../ui/icon";

/** `hash` is that of the newest entry on the page. */
export function LogAside({ newest }: { newest: { id: number; hash: string } | undefined }) {
  return (
    <aside>
      <section>
        <h2>Follow the log</h2>
        <a className="feed-link" href={logFeedPath} type="application/atom+xml">
          <Icon of={Rss} />
          Feed of decisions
        </a>
      </section>
      <section>
        <h2>Rules</h2>
        <ul className="plain counts">
          <li>
            <a href="/rules">The rules, and how moderators apply them</a>
          </li>
        </ul>
      </section>
      {newest && (
        <section>
          <h2>Entries cannot be changed</h2>
          <p className="note">
            Nobody can change or delete an entry. Each entry’s hash is made from the entry and the hash before
            it. If you keep a hash, you can prove later that no entry up to it was replaced.{" "}
            {`Entry ${newest.id}: `}
            <code className="hash">{newest.hash}</code>
          </p>
        </section>
      )}
    </aside>
  );
}
