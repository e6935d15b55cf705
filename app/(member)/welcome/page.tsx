import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { Avatar } from "@/components/people/avatar";
import { HandleForm } from "@/components/people/handle-form";
import { InjuryForm } from "@/components/people/injury-form";
import { PRIVATE_INJURY } from "@/components/people/private-injury";
import { ThreadRows } from "@/components/threads/thread-rows";
import { Empty } from "@/components/ui/empty";
import { findOwnInjury, listFittingThreads, listInjuries, type OwnInjury } from "@/db/injuries/reads";
import { findPerson, listFormerHandles } from "@/db/people/reads";
import { findThreadsAction } from "@/lib/actions/injuries";
import { ownPath, signInPath, tagPath, welcomePath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "You’re in" };

type Props = { searchParams: Promise<{ next?: string }> };

/** After the first sign-in. Everything here can be skipped, and is in the settings as well. */
export default async function Welcome({ searchParams }: Props) {
  const [viewer, { next }] = await Promise.all([currentActor(), searchParams]);
  const onwards = ownPath(next);
  if (viewer.kind !== "member") redirect(signInPath(welcomePath(onwards)));
  const [person, formerHandles, own, injuries] = await Promise.all([
    findPerson(viewer.handle),
    listFormerHandles(viewer.id),
    findOwnInjury(viewer.id),
    listInjuries(),
  ]);
  const { handle, name } = viewer;
  const isRandom = name === null && formerHandles.length === 0;
  const onwardsWords = onwards === "/" ? "To the threads" : "Continue";
  return (
    <MemberPage viewer={viewer} title="You’re in">
      <div className="your-name">
        <Avatar of={{ handle, name, role: viewer.role, guest: false }} />
        <p>
          Your name here is <b dir="auto">{name ?? handle}</b>.
          {isRandom && " We chose it at random, so it says nothing about you."}
        </p>
      </div>
      <HandleForm
        key={handle}
        handle={handle}
        name={name ?? ""}
        about={person?.about ?? ""}
        next={onwards}
        submission={randomUUID()}
      />
      {own && <Fitting own={own} />}
      {own && (
        <div className="acts onwards">
          <a className="btn go" href={onwards}>
            {onwardsWords}
          </a>
        </div>
      )}
      <section className="panel own-injury" aria-labelledby="injury-title">
        <h2 id="injury-title">{own ? "Your injury" : "What are you coming back from?"}</h2>
        <p>{PRIVATE_INJURY}</p>
        <InjuryForm
          action={findThreadsAction}
          injuries={injuries}
          own={own}
          button={own ? ["Find threads again", "Finding…"] : ["Find threads", "Finding…"]}
          submission={randomUUID()}
          latest={new Date().toISOString().slice(0, 7)}
          next={onwards}
          beside={
            !own && (
              <a className="btn" href={onwards}>
                Skip
              </a>
            )
          }
        />
      </section>
    </MemberPage>
  );
}

async function Fitting({ own }: { own: OwnInjury }) {
  const threads = await listFittingThreads(own);
  return (
    <section className="fitting" aria-labelledby={threads.length > 0 ? "fitting" : undefined}>
      {threads.length > 0 ? (
        <>
          <h2 id="fitting">Threads that fit</h2>
          <ThreadRows threads={threads} heading={own.name} moreHref={tagPath(own.slug)} />
        </>
      ) : (
        <Empty
          title="No threads yet"
          actions={
            <a className="btn" href="/ask">
              Ask the first question
            </a>
          }
        >
          {`Nobody has written about ${own.name} here yet.`}
        </Empty>
      )}
    </section>
  );
}
