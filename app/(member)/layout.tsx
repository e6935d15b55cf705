import "../styles/all.css";
import "../styles/modmail.css";
import "../styles/saved-searches.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { WithoutHiddenBanner } from "@/app/without-hidden-banner";
import { OwnPageGuard } from "@/components/viewer/own-page-guard";
import { currentActor } from "@/lib/web/current-actor";

/** Rendered for each reader, so never cached and never indexed. */
export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

export default async function MemberLayout({ children }: { children: ReactNode }) {
  const viewer = await currentActor();
  return (
    <>
      <WithoutHiddenBanner>{children}</WithoutHiddenBanner>
      <OwnPageGuard handle={viewer.kind === "member" ? viewer.handle : null} />
    </>
  );
}
