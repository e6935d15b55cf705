import "../styles/modmail.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";

/** Rendered for each reader, so never cached and never indexed. */
export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

export default function MemberLayout({ children }: { children: ReactNode }) {
  return children;
}
