import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import type { Viewer } from "@/lib/auth/actor";
import { accountOf } from "../account-of";

type Props = { viewer: Viewer; title: string; lead?: ReactNode; children: ReactNode };

/** A page with one thing to do; its header names who is signed in, and says what is new to them. */
export async function MemberPage({ viewer, title, lead, children }: Props) {
  return (
    <Page account={await accountOf(viewer)}>
      <div className="doc">
        <h1>{title}</h1>
        {lead && <p className="intro">{lead}</p>}
        {children}
      </div>
    </Page>
  );
}
