import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { Account } from "@/components/people/account";
import { countUnseen } from "@/db/queries/notifications";
import type { Viewer } from "@/lib/auth/actor";

type Props = { viewer: Viewer; title: string; lead?: ReactNode; children: ReactNode };

/** A page with one thing to do; its header names who is signed in, and says what is new to them. */
export async function MemberPage({ viewer, title, lead, children }: Props) {
  const account = viewer.kind === "member" && <Account of={viewer} unseen={await countUnseen(viewer.id)} />;
  return (
    <Page account={account || undefined}>
      <div className="doc">
        <h1>{title}</h1>
        {lead && <p className="intro">{lead}</p>}
        {children}
      </div>
    </Page>
  );
}
