import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DraftList } from "@/components/drafts/draft-list";
import { SecondDrafts } from "@/components/drafts/second-drafts";
import { signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { listed } from "./draft-entries";

export const metadata: Metadata = { title: "Your drafts" };

export default async function Drafts() {
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath("/drafts"));
  return (
    <MemberPage
      viewer={viewer}
      title="Your drafts"
      lead="Posts you have started. Only you can see them, on every device where you are signed in."
    >
      <DraftList drafts={await listed(viewer.id)} />
      <SecondDrafts handle={viewer.handle} />
    </MemberPage>
  );
}
