import Link from "next/link";
import type { ReactNode } from "react";
import { adminPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";

type Props = {
  name: string;
  threshold: { readonly title: string; readonly about: string; readonly usual: number };
  value: number;
  open: boolean;
  children: ReactNode;
};

export function ThresholdRow({ name, threshold: { title, about, usual }, value, open, children }: Props) {
  return (
    <li id={name}>
      <div className="admin-row">
        <div>
          <h3>{title}</h3>
          <p className="hint">{about}</p>
        </div>
        <p className="admin-value">
          <b>{amount(value)}</b>
          {value !== usual && <span className="mark">default: {amount(usual)}</span>}
        </p>
        {!open && (
          <Link
            className="btn"
            href={`${adminPath("thresholds")}?change=${name}`}
            prefetch={false}
            scroll={false}
            aria-label={`Change: ${title}`}
          >
            Change
          </Link>
        )}
      </div>
      {open && children}
    </li>
  );
}
