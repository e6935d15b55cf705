import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FlaggedLine } from "@/components/flags/flagged-line";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { listOwnFlags } from "@/db/flags/reads";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { flaggedPagePath, flaggedPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { idOf } from "../query";
import { cameOf } from "./flag-outcome";

export const metadata: Metadata = { title: "Your flags" };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function FlaggedPage({ searchParams }: Props) {
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(flaggedPath));
  const after = idOf((await searchParams).after) ?? undefined;
  const { flags, next } = await listOwnFlags(viewer.id, after);
  return (
    <MemberPage
      viewer={viewer}
      title="Your flags"
      lead="What you flagged, and what moderators decided. Only you and moderators can see this page."
    >
      {flags.length > 0 ? (
        <ol className="flagged-list">
          {flags.map((flag) => (
            <FlaggedLine
              key={flag.id}
              flag={flag}
              called={TARGETS[flag.subject.kind].words.flagged(flag)}
              cameOf={cameOf(flag)}
            />
          ))}
        </ol>
      ) : (
        <Empty title={after ? "No earlier flags" : "No flags yet"}>
          If a post is dangerous, hurts somebody or is spam, press “Flag” below it. A moderator will look.
        </Empty>
      )}
      {next && <More href={flaggedPagePath(next)}>Earlier flags</More>}
    </MemberPage>
  );
}
