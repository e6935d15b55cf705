import type { ReactNode } from "react";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf } from "@/app/account-counts";
import { AdminParts } from "@/components/admin/admin-parts";
import { Page } from "@/components/layout/page";
import { isAdmin } from "@/lib/forum/people/policy";
import type { AdminPart } from "@/lib/urls";
import { currentActor, type Viewer } from "@/lib/web/current-actor";

/** Not found for everybody but admins. */
export async function currentAdmin(): Promise<Extract<Viewer, { kind: "member" }>> {
  const viewer = await currentActor();
  if (viewer.kind !== "member" || !isAdmin(viewer, new Date()).allowed) notForYou(viewer, "admins");
  return viewer;
}

type Props = {
  viewer: Viewer;
  title: string;
  lead?: ReactNode;
  part?: AdminPart;
  done?: string | undefined;
  children: ReactNode;
};

export async function AdminPage({ viewer, title, lead, part, done, children }: Props) {
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <h1>{title}</h1>
      <AdminParts at={part} />
      {done && (
        <p className="note done" role="status">
          {done}
        </p>
      )}
      {lead && <p className="admin-lead">{lead}</p>}
      {children}
    </Page>
  );
}
