import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cameBack, idOf } from "@/app/(member)/query";
import { alikeOpenCases } from "@/app/(staff)/moderation/alike-cases";
import { InDanger } from "@/app/(staff)/moderation/care-signs";
import { caseBefore } from "@/app/(staff)/moderation/case-before";
import { justDecided, wordedCase } from "@/app/(staff)/moderation/case-words";
import { Deciding } from "@/app/(staff)/moderation/decision-page";
import { Notes } from "@/app/(staff)/moderation/notes";
import { OwnTarget } from "@/app/(staff)/moderation/own-target";
import { type Asked, viewOf } from "@/app/(staff)/moderation/queue-view";
import { Considering } from "@/app/(staff)/moderation/target-details";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { NotDone } from "@/app/refused-form";
import { Page } from "@/components/layout/page";
import { CaseBar } from "@/components/moderation/case-bar";
import { DecidedAlready } from "@/components/moderation/earlier-decision";
import { Escalated } from "@/components/moderation/escalated";
import { FlagSummary } from "@/components/moderation/flag-summary";
import { JustDecided } from "@/components/moderation/just-decided";
import { OrderPages } from "@/components/moderation/order-pages";
import { TakeForm } from "@/components/moderation/take-form";
import { TargetHead } from "@/components/moderation/target-head";
import { findCase } from "@/db/cases/reads";
import { nextCasePath } from "@/lib/forum/moderation/cases/next";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { mayModerate } from "@/lib/forum/targets/policy";
import { calledTarget } from "@/lib/forum/targets/target-names";
import { casePath, casesPath, togetherPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { counted } from "@/lib/words/counts";

export const metadata: Metadata = { title: "Case" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

/** Not found for everybody but moderators. */
export default async function CasePage({ params, searchParams }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const [viewer, now, refused] = [await currentActor(), new Date(), await cameBack()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed)
    return refused ? <NotDone viewer={viewer} state={refused} /> : notForYou(viewer, "moderators");
  const viewerId = viewer.id;
  const row = wordedCase((await findCase(id, { viewerId, takenSince: takenSince(now) })) ?? notFound());
  const { kind, targetId, target, decidedAt } = row;
  const { did, kind: only, of, from } = viewOf(await searchParams);
  const part = { kind: only, of };
  const submission = randomUUID();
  const next = await nextCasePath(viewerId, { caseId: id, part });
  const sent = refused !== null;
  const deciding = (
    <Deciding
      viewer={viewer}
      part={part}
      next={next}
      submission={submission}
      sent={sent}
      subject={{ kind, id: targetId }}
      open={decidedAt ? null : row}
      from={kind === "person" ? await caseBefore(from, targetId, viewerId) : null}
      target={target}
    />
  );
  if (target.owner?.id === viewerId) return <OwnTarget viewer={viewer} next={next} />;
  const [thresholds, alike] = await Promise.all([
    readThresholds(),
    decidedAt || row.care ? [] : alikeOpenCases([id], viewerId),
  ]);
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at={null} admin={viewer.role === "admin"} counts={await toDecideBy(viewer.id)} />
      <CaseBar
        done={<JustDecided decision={await justDecided(did)} submission={submission} />}
        take={
          !decidedAt && (
            <TakeForm
              key={row.taken?.at.getTime()}
              caseId={id}
              name={`${row.called}, case ${id}`}
              taken={row.taken}
              now={now}
              next={casePath(id, part)}
              submission={submission}
            />
          )
        }
        next={next}
        back={casesPath({ ...part, at: id })}
      />
      <TargetHead row={row} called={calledTarget(row, true)} now={now} level={1} />
      <InDanger row={row} next={next} now={now} submission={randomUUID()} />
      <Escalated of={row.escalated} about={row.escalatedAbout} now={now} />
      {row.said.length > 0 && <FlagSummary row={row} now={now} hideWeight={thresholds.hideWeight} />}
      {alike.length > 0 && (
        <p className="hint">
          <a
            href={togetherPath([id])}
          >{`Decide this case with ${counted(alike.length, "open case", "open cases")} like it`}</a>
        </p>
      )}
      <Considering
        considered={{ kind, targetId, target, caseId: id }}
        thresholds={thresholds}
        now={now}
        submission={submission}
        notes={
          <Notes caseId={id} ownerId={target.owner?.id ?? null} viewer={viewer} next={casePath(id, part)} />
        }
      >
        {decidedAt && !sent ? (
          <DecidedAlready subject={{ kind, id: targetId }} decidedAt={decidedAt} next={next} now={now} />
        ) : (
          deciding
        )}
      </Considering>
    </Page>
  );
}
