import type { ReactNode } from "react";
import type { Verdict } from "@/lib/pipeline/verdict";
import type { Viewer } from "@/lib/web/current-actor";
import { SignInFirst } from "../sign-in-first";
import { readWhy } from "../unavailable-form";

type Props = {
  verdict: Verdict;
  viewer: Viewer;
  back: string;
  next: string;
  submission: string;
  to?: string;
};

export function closedForEdit({
  verdict,
  viewer,
  back,
  next,
  submission,
  to = "change what you wrote",
}: Props): ReactNode {
  if (verdict.allowed) return null;
  if (viewer.kind === "visitor") return <SignInFirst to={to} next={next} submission={submission} />;
  return (
    <p className="note">
      {verdict.reason} {readWhy(viewer)}
      <a href={back}>{back === "/" ? "To the threads" : "Back to it"}</a>.
    </p>
  );
}

export const SILENT = "You posted this a moment ago: within five minutes, a correction leaves no trace.";
export const PUBLIC = "It will say “edited”, and everybody can see what it said before.";
