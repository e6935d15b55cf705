import Link from "next/link";
import type { ReactNode } from "react";
import type { Reason } from "@/db/decisions/reasons";
import { adminPath } from "@/lib/urls";

type Props = {
  reason: Reason;
  open: boolean;
  children: ReactNode;
};

export function ReasonRow({ reason: { id, title, text, legal }, open, children }: Props) {
  if (open) return <li>{children}</li>;
  return (
    <li>
      <div className="admin-row">
        <div>
          <h3>
            {title} {legal && <span className="mark">law</span>}
          </h3>
          <p className="hint">{text}</p>
        </div>
        <div className="acts">
          {children}
          <Link
            className="btn"
            href={`${adminPath("reasons")}?change=${id}`}
            prefetch={false}
            scroll={false}
            aria-label={`Change: ${title}`}
          >
            Change
          </Link>
        </div>
      </div>
    </li>
  );
}
