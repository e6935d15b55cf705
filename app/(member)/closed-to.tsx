import type { ReactNode } from "react";
import { canWrite } from "@/lib/forum/people/policy";
import { forMember } from "@/lib/pipeline/admitted";
import type { Verdict } from "@/lib/pipeline/verdict";
import { inboxPagePath } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";
import { SignInFirst } from "./sign-in-first";

type Props = {
  viewer: Viewer;
  to: string;
  next: string;
  submission: string;
  /** Where more is asked of who writes than of everybody. */
  verdict?: Verdict | null | undefined;
};

/** What stands in place of the form for who cannot write; nothing for who can. */
export function closedTo({ viewer, verdict: asked, ...signIn }: Props): ReactNode {
  const verdict = asked ?? forMember(viewer, (member) => canWrite(member, new Date()));
  if (verdict.allowed) return null;
  if (verdict.code === "unauthenticated") return <SignInFirst {...signIn} />;
  return (
    <p className="note">
      {verdict.reason} {readWhy(viewer)}
    </p>
  );
}

/** The way to what was decided about who is suspended or silenced, and to the appeal; nothing for anybody else. */
export function readWhy(viewer: Viewer): ReactNode {
  if (viewer.kind !== "member" || canWrite(viewer, new Date()).allowed) return null;
  return (
    <>
      <a href={inboxPagePath("decision")}>Read why, and appeal</a>.{" "}
    </>
  );
}
