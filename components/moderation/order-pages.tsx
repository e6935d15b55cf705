import { adminPath, appealsPath, logPath, moderationPath, modmailPath } from "@/lib/urls";

type Props = { at: "queue" | "appeals" | "messages" | null; admin: boolean };

export function OrderPages({ at, admin }: Props) {
  return (
    <nav className="order-pages" aria-label="Moderation">
      <a href={moderationPath} aria-current={at === "queue" ? "page" : undefined}>
        Queue
      </a>
      <a href={appealsPath} aria-current={at === "appeals" ? "page" : undefined}>
        Appeals
      </a>
      <a href={modmailPath} aria-current={at === "messages" ? "page" : undefined}>
        Messages
      </a>
      <a href={logPath()}>Public log</a>
      {admin && <a href={adminPath()}>Admin</a>}
    </nav>
  );
}
