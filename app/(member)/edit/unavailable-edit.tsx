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
  to = "edit your post",
}: Props): ReactNode {
  if (verdict.allowed) return null;
  if (viewer.kind === "visitor") return <SignInFirst to={to} next={next} submission={submission} />;
  return (
    <p className="note">
      {verdict.reason} {readWhy(viewer)}
      <a href={back}>{back === "/" ? "To the threads" : "Go back"}</a>.
    </p>
  );
}

export const SILENT = "Edits in the first 5 minutes aren’t shown.";
export const PUBLIC = "Your post will say “edited”, and everyone can see the earlier version.";
