import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wordedCase } from "@/app/(staff)/moderation/case-words";
import { type Asked, numbersIn } from "@/app/(staff)/moderation/queue-view";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { CaseBar } from "@/components/moderation/case-bar";
import { LeftCases } from "@/components/moderation/left-cases";
import { OrderPages } from "@/components/moderation/order-pages";
import { UndoTogether } from "@/components/moderation/undo-together";
import { UndoableLines } from "@/components/moderation/undoable-lines";
import { listCasesById } from "@/db/cases/reads";
import { listLinesOfCases, listLinesTogether } from "@/db/decisions/reads";
import { nextCasePath } from "@/lib/forum/moderation/cases/next";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { MOST_TOGETHER } from "@/lib/forum/moderation/decisions/input";
import { worded } from "@/lib/forum/moderation/decisions/words";
import { mayModerate } from "@/lib/forum/targets/policy";
import { moderationPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { counted } from "@/lib/words/counts";

export const metadata: Metadata = { title: "Decided together" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Not found for everybody but moderators. */
export default async function DecidedTogetherPage({ params, searchParams }: Props) {
  const [viewer, now] = [await currentActor(), new Date()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed) notForYou(viewer, "moderators");
  const { id } = await params;
  const decisions = UUID.test(id) ? (await listLinesTogether(id)).map((line) => worded(line)) : [];
  if (decisions.length === 0) notFound();
  const leftIds = numbersIn((await searchParams).left).slice(0, MOST_TOGETHER);
  const [left, of, next] = await Promise.all([
    listCasesById(leftIds, { viewerId: viewer.id, takenSince: takenSince(now) }),
    listLinesOfCases(leftIds),
    nextCasePath(viewer.id, { caseId: null, part: {} }),
  ]);
  const stand = decisions.filter(({ undoneAt }) => undoneAt === null);
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at={null} admin={viewer.role === "admin"} counts={await toDecideBy(viewer.id)} />
      <CaseBar done={null} take={null} next={next} back={moderationPath} />
      <h1>{counted(decisions.length, "case decided", "cases decided together")}</h1>
      <p role="status">
        {stand.length === decisions.length
          ? "Each decision has its own statement of reasons and its own entry in the public log."
          : `${counted(decisions.length - stand.length, "decision has", "decisions have")} been undone since.`}
      </p>
      {stand.length > 0 && (
        <UndoTogether
          togetherId={id}
          button={stand.length === 1 ? "Undo this decision" : `Undo all ${stand.length} decisions`}
          submission={randomUUID()}
        />
      )}
      {left.length > 0 && (
        <LeftCases cases={left.map(wordedCase)} decisions={of.map((line) => worded(line))} now={now} />
      )}
      <section className="decided-together" aria-labelledby="decided-head">
        <h2 id="decided-head">Decisions</h2>
        <UndoableLines
          decisions={decisions.map((line) => ({ ...line, togetherId: null }))}
          now={now}
          none=""
          submission={randomUUID()}
        />
      </section>
    </Page>
  );
}
