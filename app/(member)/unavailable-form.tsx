import type { ReactNode } from "react";
import { canWrite } from "@/lib/forum/people/policy";
import { forMember } from "@/lib/pipeline/admitted";
import { ALLOW, type Verdict } from "@/lib/pipeline/verdict";
import { inboxPagePath } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";
import { SignInFirst } from "./sign-in-first";

type Props = {
  viewer: Viewer;
  to: string;
  next: string;
  submission: string;
  /** A stricter rule than for everybody who writes. */
  verdict?: Verdict | null | undefined;
};

export function closedTo({ viewer, verdict: asked, ...signIn }: Props): ReactNode {
  const verdict = asked ?? forMember(viewer, (member) => canWrite(member, new Date()));
  if (verdict.allowed) return null;
  return verdict.code === "unauthenticated" ? <SignInFirst {...signIn} /> : refusedTo(viewer, verdict);
}

/** For forms that a visitor can fill in as well. */
export function unavailableTo(viewer: Viewer, asked?: Verdict | null): ReactNode {
  const verdict = asked ?? (viewer.kind === "member" ? canWrite(viewer, new Date()) : ALLOW);
  return verdict.allowed ? null : refusedTo(viewer, verdict);
}

function refusedTo(viewer: Viewer, verdict: Extract<Verdict, { allowed: false }>): ReactNode {
  return (
    <p className="note">
      {verdict.reason} {readWhy(viewer)}
    </p>
  );
}

/** Links a suspended or silenced member to the decision, and so to the appeal. */
export function readWhy(viewer: Viewer): ReactNode {
  if (viewer.kind !== "member" || canWrite(viewer, new Date()).allowed) return null;
  return (
    <>
      <a href={inboxPagePath("decision")}>Read why, or appeal</a>.{" "}
    </>
  );
}
