import type { ReactNode } from "react";

/** By key and not by page number, so that new rows never shift the next page. */
export function More({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="more">
      <a className="btn" href={href} rel="next">
        {children}
      </a>
    </p>
  );
}
