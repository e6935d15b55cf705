import Link from "next/link";
import type { ReactNode } from "react";
import { adminPath } from "@/lib/urls";

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
          <b>{value.toLocaleString("en")}</b>
          {value !== usual && <span className="mark">default: {usual.toLocaleString("en")}</span>}
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
