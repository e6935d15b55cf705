import { accountOf } from "@/app/account-counts";
import NotFound from "@/app/not-found";
import { Page } from "@/components/layout/page";
import { Empty } from "@/components/ui/empty";
import type { Member } from "@/lib/pipeline/actor";
import { signInPath } from "@/lib/urls";
import { currentActor, type Viewer } from "@/lib/web/current-actor";

type Props = { of: string; path: string; isFor: (viewer: Viewer) => boolean };

const ROLES: Record<Member["role"], string> = {
  member: "a member",
  author: "an author",
  moderator: "a moderator",
  admin: "an admin",
};

/** Tells people without the role so; people with the role read that the page does not exist. */
export async function StaffNotFound({ of, path, isFor }: Props) {
  const viewer = await currentActor();
  if (isFor(viewer)) return <NotFound />;
  return (
    <Page shape="message" {...(await accountOf(viewer))}>
      <Empty
        page
        title="Page not found"
        actions={
          <a className="btn go" href={viewer.kind === "member" ? "/" : signInPath(path)}>
            {viewer.kind === "member" ? "Browse threads" : "Sign in"}
          </a>
        }
      >
        {`This page is for ${of}. ${
          viewer.kind === "member"
            ? `You are signed in as @${viewer.handle}, ${ROLES[viewer.role]}.`
            : "You are not signed in."
        }`}
      </Empty>
    </Page>
  );
}
