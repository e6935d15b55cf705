import type { ReactNode } from "react";

/** The page store keeps what is rendered here and knows when it is stale; Next must keep nothing itself. */
export const dynamic = "force-dynamic";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
