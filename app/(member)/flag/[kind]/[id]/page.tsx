import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { closedForEdit } from "@/app/(member)/edit/unavailable-edit";
import { cameOf } from "@/app/(member)/flags/flag-outcome";
import { MemberPage } from "@/app/(member)/member-page";
import { idOf, isSent } from "@/app/(member)/query";
import { FlagForm } from "@/components/flags/flag-form";
import { FlaggedTarget } from "@/components/flags/flagged-target";
import { WhatHappensNext } from "@/components/flags/next-steps";
import { OwnFlag } from "@/components/flags/own-flag";
import { nameOf } from "@/components/people/name-of";
import { findOwnFlagOf } from "@/db/flags/reads";
import { findTargetRow, type TargetRow } from "@/db/targets/reads";
import { canFlag } from "@/lib/forum/reactions/flags/policy";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { targetInput } from "@/lib/forum/targets/target";
import { forMember } from "@/lib/pipeline/admitted";
import { flagPath, mutePath, reportOfPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { newSubmission } from "@/lib/web/form-state";
import { itself, pathOfTarget, readFlagged } from "./read-flagged";

export const metadata: Metadata = { title: "Flag", robots: { index: false } };

type Props = { params: Promise<{ kind: string; id: string }> };

export default async function FlagPage({ params }: Props) {
  const row = await subjectAt(await params);
  const viewer = await currentActor();
  const own = viewer.kind === "member" ? await findOwnFlagOf(viewer.id, row) : null;
  // The address of a hidden thread contains its title.
  const back = row.shown ? pathOfTarget(row) : "/";
  if (own && !own.withdrawnAt && !(await isSent()))
    return (
      <MemberPage viewer={viewer} title={own.settled ? "You flagged this" : "Thank you for your flag"}>
        <OwnFlag flag={own} cameOf={cameOf(own)} back={row.shown ? back : null} />
      </MemberPage>
    );
  const flagged = await readFlagged(row);
  // A form that was sent without script gets an answer, even if the target is gone.
  if (!flagged && !(await isSent())) notFound();
  const submission = newSubmission();
  const again = own ? { decidedAt: null } : undefined;
  const verdict = forMember(viewer, (member) => canFlag(member, row, again, new Date()));
  const next = flagPath(row);
  return (
    <MemberPage
      viewer={viewer}
      title={TARGETS[row.kind].words.flag}
      lead="Tell the moderators what is wrong. They read every flag. An opinion you disagree with needs no flag."
    >
      {flagged && <FlaggedTarget of={flagged.quoted} />}
      <FlagForm
        targets={flagged?.targets ?? [itself(row)]}
        back={back}
        submission={submission}
        closed={closedForEdit({ verdict, viewer, back, next, submission, to: "flag this" })}
      />
      {viewer.kind === "visitor" && (
        <p className="note flag-report">
          {"Without an account, you can "}
          <a href={reportOfPath(back)}>report illegal content</a>.
        </p>
      )}
      {viewer.kind === "member" && flagged?.writer && flagged.writer.handle !== viewer.handle && (
        <p className="note flag-mute">
          {"Nothing to flag, but you want to read less of this member? "}
          <a href={mutePath(flagged.writer.handle)}>
            {"Mute "}
            <bdi>{nameOf(flagged.writer)}</bdi>
          </a>
          .
        </p>
      )}
      {verdict.allowed && <WhatHappensNext link={back} />}
    </MemberPage>
  );
}

async function subjectAt({ kind, id }: { kind: string; id: string }): Promise<TargetRow> {
  const asked = targetInput.safeParse({ kind, id: idOf(id) });
  return (asked.success && (await findTargetRow(asked.data))) || notFound();
}
