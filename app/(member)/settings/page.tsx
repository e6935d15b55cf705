import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MoveDrafts } from "@/components/drafts/move-drafts";
import { DescribeForm } from "@/components/people/describe-form";
import { OwnPages } from "@/components/people/own-pages";
import { SessionList } from "@/components/people/session-list";
import { findPerson, listFormerHandles } from "@/db/queries/people";
import { listSessions } from "@/db/queries/sessions";
import { currentActor, sessionToken } from "@/lib/auth/actor";
import { canPublish } from "@/lib/forum/threads/policy";
import { signInPath } from "@/lib/urls";
import { MemberPage } from "../member-page";

export const metadata: Metadata = { title: "Settings" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function Settings({ searchParams }: Props) {
  const [viewer, token = "", { done = "" }] = await Promise.all([
    currentActor(),
    sessionToken(),
    searchParams,
  ]);
  if (viewer.kind !== "member") redirect(signInPath("/settings"));
  const [person, sessions, formerHandles] = await Promise.all([
    findPerson(viewer.handle),
    listSessions(viewer.id, token),
    listFormerHandles(viewer.id),
  ]);
  const told = Object.hasOwn(news, done) ? news[done] : undefined;
  return (
    <MemberPage viewer={viewer} title="Settings">
      <MoveDrafts from={formerHandles} to={viewer.handle} />
      <OwnPages handle={viewer.handle} publishes={canPublish(viewer, new Date()).allowed} />
      {told && (
        <p className="note done" role="status">
          {told}
        </p>
      )}
      <section className="setting" aria-labelledby="you">
        <h2 id="you">What others see of you</h2>
        <DescribeForm
          key={viewer.handle}
          handle={viewer.handle}
          name={viewer.name ?? ""}
          about={person?.about ?? ""}
          submission={randomUUID()}
        />
      </section>
      <section className="setting" aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList sessions={sessions} />
      </section>
    </MemberPage>
  );
}

/** What was just done, by the word that its way back here carries. */
const news: Record<string, string> = {
  described: "Saved. It shows wherever your words stand.",
  ended: "Done. Whoever used that browser is a visitor there from now on.",
};
