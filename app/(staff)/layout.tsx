import "../styles/deciding.css";
import "../styles/moderation.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";

/** Made anew for each reader, and no page for a search engine. */
export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

export default function StaffLayout({ children }: { children: ReactNode }) {
  return children;
}
