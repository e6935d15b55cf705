import { Rss } from "lucide";
import { logFeedPath } from "@/lib/urls";
import { Icon } from "../ui/icon";

/** `hash` is that of the newest entry on the page. */
export function LogAside({ newest }: { newest: { id: number; hash: string } | undefined }) {
  return (
    <aside>
      <section>
        <h2>Keep an eye on it</h2>
        <a className="feed-link" href={logFeedPath} type="application/atom+xml">
          <Icon of={Rss} />
          Feed of decisions
        </a>
      </section>
      <section>
        <h2>What is allowed</h2>
        <ul className="plain counts">
          <li>
            <a href="/rules">The rules, and how they are kept</a>
          </li>
        </ul>
      </section>
      {newest && (
        <section>
          <h2>It cannot be rewritten</h2>
          <p className="note">
            Nobody can change or delete an entry here. Each has a hash that is made of it and of the one
            before: whoever keeps one can show that nothing up to there was replaced. {`Entry ${newest.id}: `}
            <code className="hash">{newest.hash}</code>
          </p>
        </section>
      )}
    </aside>
  );
}
