import { adminPath, appealsPath, logPath, moderationPath, modmailPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import type { Counts } from "../viewer/follow-counts";

type Props = { at: "queue" | "appeals" | "messages" | null; admin: boolean; counts: Counts };

export function OrderPages({ at, admin, counts: { cases, appeals, messages } }: Props) {
  return (
    <nav className="order-pages" aria-label="Moderation">
      <a href={moderationPath} aria-current={at === "queue" ? "page" : undefined}>
        Cases <Open many={cases} />
      </a>
      <a href={appealsPath} aria-current={at === "appeals" ? "page" : undefined}>
        Appeals <Open many={appeals} />
      </a>
      <a href={modmailPath} aria-current={at === "messages" ? "page" : undefined}>
        Messages <Open many={messages} />
      </a>
      <a href={logPath()}>Public log</a>
      {admin && <a href={adminPath()}>Admin</a>}
    </nav>
  );
}

const Open = ({ many }: { many: number }) => (many > 0 ? <span className="num">{amount(many)}</span> : null);
