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

export const metadata: Metadata = { title: "What you flagged" };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function FlaggedPage({ searchParams }: Props) {
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(flaggedPath));
  const after = idOf((await searchParams).after) ?? undefined;
  const { flags, next } = await listOwnFlags(viewer.id, after);
  return (
    <MemberPage
      viewer={viewer}
      title="What you flagged"
      lead="And what came of it. Only you see this, and those who keep order."
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
        <Empty title={after ? "Nothing before that" : "You have flagged nothing yet"}>
          Where something is dangerous, hurts somebody or is spam, press the flag beside it, and a moderator
          looks.
        </Empty>
      )}
      {next && <More href={flaggedPagePath(next)}>What you flagged before</More>}
    </MemberPage>
  );
}
