import type { ReactNode } from "react";

/** Leads on by key: the next page begins where this one ends, whatever is written meanwhile. */
export function More({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="more">
      <a className="btn" href={href} rel="next">
        {children}
      </a>
    </p>
  );
}
