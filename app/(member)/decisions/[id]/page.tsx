import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { idOf } from "@/app/(member)/query";
import { SeenHere } from "@/components/inbox/seen-here";
import { GivenBack } from "@/components/statements/decided-words";
import { Facts } from "@/components/statements/facts";
import { listTextsOf } from "@/db/decisions/statements";
import { listUnseenOfDecision } from "@/db/notifications/reads";
import { happenedWords } from "@/lib/forum/moderation/decisions/words";
import { OTHER_WAYS } from "@/lib/forum/moderation/statements/appeal-words";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import { waitingTitle } from "@/lib/forum/moderation/statements/words";
import { messagesPath, picturePath, signInPath, statementPagePath, statementPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { AppealPart } from "./appeal-part";
import { HeldPost } from "./held-post";
import { WhatNext } from "./next-steps";
import { appealOf, statementFor } from "./read";

export const metadata: Metadata = { title: "Decision and reasons" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ after?: string }> };

/** Suspended members can read this page too, and appeal. */
export default async function StatementPage({ params, searchParams }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(statementPath(id)));
  const statement = await statementFor(viewer, id);
  if (statement.partOfId) redirect(statementPath(statement.partOfId));
  const [{ texts, next }, { appeal, days, verdict }, unseen] = await Promise.all([
    listTextsOf(id, idOf((await searchParams).after) ?? 0),
    appealOf(viewer, statement),
    listUnseenOfDecision(viewer.id, id),
  ]);
  const mine = statement.ownerId === viewer.id;
  const { kind, by, undoneAt, ended } = statement;
  const waits = kind === "hide" && !by && !undoneAt && !ended;
  const picture = statement.pictureKey && picturePath(statement.pictureKey);
  return (
    <MemberPage
      viewer={viewer}
      title={waits ? waitingTitle(statement, mine) : happenedWords(statement, mine)}
    >
      <SeenHere lines={unseen} />
      {waits && mine ? (
        <HeldPost statement={statement} texts={texts} picture={picture} />
      ) : (
        <>
          <WhatNext statement={statement} mine={mine} />
          <Facts of={factsOf(statement)} entry={statement.entryId} />
          <GivenBack
            texts={texts}
            more={next ? statementPagePath(id, next) : null}
            picture={picture}
            mine={mine}
            redacted={kind === "redact" && !undoneAt}
          />
        </>
      )}
      <AppealPart
        viewer={viewer}
        statement={statement}
        appeal={appeal}
        verdict={verdict}
        days={days}
        submission={randomUUID()}
        waits={waits && mine}
      />
      {!(waits && mine) && (
        <section className="other-ways">
          <h2>Other ways to object</h2>
          <p>{OTHER_WAYS}</p>
          {mine && (
            <p>
              To ask the moderators about something else, <a href={messagesPath}>write to the moderators</a>{" "}
              in private.
            </p>
          )}
        </section>
      )}
    </MemberPage>
  );
}
