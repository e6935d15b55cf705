import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cameBack, idOf } from "@/app/(member)/query";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { NotDone } from "@/app/refused-form";
import { Page } from "@/components/layout/page";
import { FlaggedPosts } from "@/components/moderation/flagged-posts";
import { OrderPages } from "@/components/moderation/order-pages";
import { nameOf } from "@/components/people/name-of";
import { AppealBar } from "@/components/statements/appeal-bar";
import { Answered } from "@/components/statements/decided-appeal";
import { GivenBack } from "@/components/statements/decided-words";
import { Exchange } from "@/components/statements/exchange";
import { Facts } from "@/components/statements/facts";
import { MessageForm } from "@/components/statements/message-form";
import { VerdictForm } from "@/components/statements/verdict-form";
import { findAppeal } from "@/db/appeals/reads";
import { happenedWords } from "@/lib/forum/moderation/decisions/words";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import { mayModerate } from "@/lib/forum/targets/policy";
import { appealDonePath, picturePath, statementPagePath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { readAppeal } from "./read-appeal";

export const metadata: Metadata = { title: "Appeal" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ did?: string }> };

/** Not found for everybody but moderators. */
export default async function AppealPage({ params, searchParams }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const did = idOf((await searchParams).did);
  const [viewer, now, refused] = [await currentActor(), new Date(), await cameBack()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed)
    return refused ? <NotDone viewer={viewer} state={refused} /> : notForYou(viewer, "moderators");
  const { appeal, statement, texts, more, verdict, writing, next, flagged, hideWeight } = await readAppeal(
    id,
    viewer,
    now,
  );
  const answered = did ? await findAppeal({ id: did }) : null;
  const submission = randomUUID();
  if (!statement) notFound();
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at={null} admin={viewer.role === "admin"} counts={await toDecideBy(viewer.id)} />
      <AppealBar next={next} done={<Answered appeal={answered} />} />
      <div className="doc appealed">
        <h1 dir="auto">{nameOf(appeal.person)} appeals</h1>
        <p className="intro">
          Decision: {happenedWords(statement, false)}
          {statement.by && ` (${nameOf(statement.by)})`}. Reason: {statement.reasonTitle}.
        </p>
        <Exchange appeal={appeal} mine={false} />
        <GivenBack
          texts={texts}
          more={more ? statementPagePath(statement.id, more) : null}
          picture={statement.pictureKey && picturePath(statement.pictureKey)}
          mine={false}
        />
        {flagged && <FlaggedPosts posts={flagged} now={now} hideWeight={hideWeight} />}
        <details className="decided-text">
          <summary>Statement of reasons</summary>
          <Facts of={factsOf(statement)} entry={statement.entryId} />
        </details>
        {forms()}
      </div>
    </Page>
  );

  function forms() {
    const to = appealDonePath(next, id);
    const closed = verdict.allowed ? null : <p className="note">{verdict.reason}</p>;
    return (
      <section className="answer-appeal">
        {!appeal.decidedAt && <h2>Decide the appeal</h2>}
        <VerdictForm
          appealId={id}
          next={to}
          submission={submission}
          closed={appeal.decidedAt ? NOTHING : closed}
        />
        <MessageForm
          appealId={id}
          as="ask"
          submission={randomUUID()}
          closed={
            writing.allowed ? null : verdict.allowed ? <p className="hint">{writing.reason}</p> : NOTHING
          }
        />
      </section>
    );
  }
}

const NOTHING = <></>;
