import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cameBack, idOf } from "@/app/(member)/query";
import { caseBefore } from "@/app/(staff)/moderation/case-before";
import { justDecided } from "@/app/(staff)/moderation/case-words";
import { Deciding } from "@/app/(staff)/moderation/decision-page";
import { OwnTarget } from "@/app/(staff)/moderation/own-target";
import { type Asked, isTargetKind, viewOf } from "@/app/(staff)/moderation/queue-view";
import { Considering } from "@/app/(staff)/moderation/target-details";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { NotDone } from "@/app/refused-form";
import { Page } from "@/components/layout/page";
import { CaseBar } from "@/components/moderation/case-bar";
import { JustDecided } from "@/components/moderation/just-decided";
import { OrderPages } from "@/components/moderation/order-pages";
import { TargetHead } from "@/components/moderation/target-head";
import { findOpenCaseOf } from "@/db/cases/reads";
import { findTargetView } from "@/db/targets/reads";
import { nextCasePath } from "@/lib/forum/moderation/cases/next";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { mayModerate } from "@/lib/forum/targets/policy";
import { calledTarget } from "@/lib/forum/targets/target-names";
import { casePath, moderationPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Make a decision" };

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: Promise<Asked> };

/** For a target without an open case. Not found for everybody but moderators. */
export default async function DecidePage({ params, searchParams }: Props) {
  const asked = await params;
  const kind = isTargetKind(asked.kind) ? asked.kind : notFound();
  const subject = { kind, id: idOf(asked.id) ?? notFound() };
  const [viewer, now, refused] = [await currentActor(), new Date(), await cameBack()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed)
    return refused ? <NotDone viewer={viewer} state={refused} /> : notForYou(viewer, "moderators");
  const sent = refused !== null;
  const target = (await findTargetView(subject)) ?? notFound();
  const { did, from: fromId } = viewOf(await searchParams);
  const from = kind === "person" ? await caseBefore(fromId, subject.id, viewer.id) : null;
  const submission = randomUUID();
  const next = await nextCasePath(viewer.id, { caseId: null, part: {} });
  const deciding = (
    <Deciding
      viewer={viewer}
      subject={subject}
      next={next}
      submission={submission}
      sent={sent}
      open={null}
      from={from}
      target={target}
      part={{}}
    />
  );
  if (target.owner?.id === viewer.id) return <OwnTarget viewer={viewer} next={moderationPath} />;
  const openId = sent ? null : await findOpenCaseOf(subject);
  if (openId !== null) redirect(casePath(openId, { from: from?.id }));
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at={null} admin={viewer.role === "admin"} counts={await toDecideBy(viewer.id)} />
      <CaseBar
        done={<JustDecided decision={await justDecided(did)} submission={submission} />}
        take={null}
        next={next}
        back={moderationPath}
      />
      <TargetHead row={{ kind, target }} called={calledTarget({ kind, target }, true)} now={now} level={1} />
      <Considering
        considered={{ kind, targetId: subject.id, target, caseId: null }}
        thresholds={await readThresholds()}
        now={now}
        submission={submission}
      >
        {deciding}
      </Considering>
    </Page>
  );
}
