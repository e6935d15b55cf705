import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import type { Viewer } from "@/lib/web/current-actor";
import { accountOf } from "../account-counts";

type Props = {
  viewer: Viewer;
  title: ReactNode;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

export async function MemberPage({ viewer, title, lead, wide = false, children }: Props) {
  return (
    <Page {...(await accountOf(viewer))} shape={wide ? "message" : "narrow"}>
      <div className="doc">
        <h1>{title}</h1>
        {lead && <p className="intro">{lead}</p>}
        {children}
      </div>
    </Page>
  );
}
