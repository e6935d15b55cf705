import Link from "next/link";
import type { Open } from "@/db/cases/queue";
import { adminPath, appealsPath, moderationPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

type Props = { open: Open; proposals: number };

export function OpenList({ open, proposals }: Props) {
  const waiting = [
    { n: open.cases, of: "open cases", more: `${amount(open.taken)} taken`, to: moderationPath },
    { n: open.held, of: "posts held for review", more: "by filters or flags", to: moderationPath },
    { n: open.appeals, of: "appeals", more: "to decide", to: appealsPath },
    { n: proposals, of: "role changes", more: "for another admin to agree", to: adminPath("members") },
  ];
  return (
    <ul className="plain admin-open">
      {waiting.map(({ n, of, more, to }) => (
        <li key={of}>
          <Link href={to} prefetch={false}>
            <b>{amount(n)}</b>
            <span>{of}</span>
            <small>{more}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
