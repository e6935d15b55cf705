import type { ReactNode } from "react";

/** The page store caches these pages and invalidates them; Next must cache nothing. */
export const dynamic = "force-dynamic";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
