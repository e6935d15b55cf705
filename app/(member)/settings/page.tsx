import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MoveDrafts } from "@/components/drafts/move-drafts";
import { DescribeForm } from "@/components/people/describe-form";
import { OwnPages } from "@/components/people/own-pages";
import { PasskeyList } from "@/components/people/passkey-list";
import { SessionList } from "@/components/people/session-list";
import { UnitForm } from "@/components/people/unit-form";
import { findPerson, listFormerHandles } from "@/db/people/reads";
import { listPasskeys, listSessions } from "@/db/sign-ins/reads";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { canPublish } from "@/lib/forum/content/threads/policy";
import { isAdmin } from "@/lib/forum/people/policy";
import { signInPath } from "@/lib/urls";
import { currentActor, sessionHash } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { NameSection } from "../name-section";
import { AddressSection, DataSection, LeaveSection, LeavingNotice } from "./account-sections";
import { ConsentSection } from "./consent-section";
import { InjurySection } from "./injury-section";
import { MailSection } from "./mail-section";
import { MutedSection } from "./muted-section";
import { OldPostsSection } from "./old-posts-section";
import { TrustSection } from "./trust-section";

export const metadata: Metadata = { title: "Settings" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function Settings({ searchParams }: Props) {
  const [viewer, token = "", { done = "" }] = await Promise.all([
    currentActor(),
    sessionHash(),
    searchParams,
  ]);
  if (viewer.kind !== "member") redirect(signInPath("/settings"));
  const [person, sessions, passkeys, formerHandles] = await Promise.all([
    findPerson(viewer.handle),
    listSessions(viewer.id, token),
    listPasskeys(viewer.id),
    listFormerHandles(viewer.id),
  ]);
  const now = new Date();
  const told = Object.hasOwn(news, done) ? news[done] : undefined;
  return (
    <MemberPage viewer={viewer} title="Settings">
      <MoveDrafts from={formerHandles} to={viewer.handle} />
      <OwnPages
        handle={viewer.handle}
        answers={canSeeQueue(viewer)}
        publishes={canPublish(viewer, now).allowed}
        administers={isAdmin(viewer, now).allowed}
      />
      <nav className="settings-jumps" aria-label="On this page">
        {JUMPS.map(([id, words]) => (
          <a key={id} href={`#${id}`}>
            {words}
          </a>
        ))}
      </nav>
      {told && (
        <p className="note done" role="status">
          {told}
        </p>
      )}
      <LeavingNotice personId={viewer.id} />
      <section className="setting" aria-labelledby="you">
        <h2 id="you">What others see</h2>
        <NameSection viewer={viewer} />
        <DescribeForm
          key={viewer.handle}
          handle={viewer.handle}
          name={viewer.name ?? ""}
          about={person?.about ?? ""}
          submission={randomUUID()}
        />
      </section>
      <OldPostsSection personId={viewer.id} />
      <InjurySection personId={viewer.id} />
      <section className="setting" aria-labelledby="units">
        <h2 id="units">Kilometres or miles</h2>
        <UnitForm key={viewer.distanceUnit} unit={viewer.distanceUnit} submission={randomUUID()} />
      </section>
      <MailSection personId={viewer.id} role={viewer.role} />
      <MutedSection personId={viewer.id} />
      <AddressSection personId={viewer.id} />
      <section className="setting" aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList handle={viewer.handle} sessions={sessions} />
      </section>
      <ConsentSection personId={viewer.id} />
      <TrustSection personId={viewer.id} role={viewer.role} />
      <section className="setting" aria-labelledby="passkeys">
        <h2 id="passkeys">Passkeys</h2>
        <PasskeyList passkeys={passkeys} />
      </section>
      <DataSection personId={viewer.id} />
      <LeaveSection />
    </MemberPage>
  );
}

const JUMPS = [
  ["you", "What others see"],
  ["injury-title", "Injury"],
  ["units", "Distances"],
  ["mail", "Email"],
  ["muted", "Muted"],
  ["address", "Email address"],
  ["sessions", "Sign-ins"],
  ["consents", "Consents"],
  ["trust", "Trust"],
  ["passkeys", "Passkeys"],
  ["data", "Your data"],
  ["leave", "Delete your account"],
] as const;

/** By the word that the form's redirect carries. */
const news: Record<string, string> = {
  mail: "Saved. From now on you get the emails you chose.",
  described: "Saved.",
  "injury-saved": "Injury saved. Only you can see it.",
  "injury-removed": "Injury removed. We keep nothing of it.",
  "old-posts-taken": "Done. The posts you took are yours now, and show your name.",
  "old-posts-left": "Saved. The posts stay with the names they have.",
  unit: "Saved. Distances are shown in the unit that you chose.",
  "passkey-added": "Passkey added. You can use it the next time you sign in.",
  "passkey-removed":
    "Passkey removed. Nobody can sign in with this passkey any more, but your device may still list it.",
  "consent-withdrawn":
    "Consent withdrawn. No chart counts this story any more, and the charts it was in are hidden until they are drawn again.",
  export: "Your file is being made. We email you when it is ready.",
  staying: "Your account stays. Nothing was deleted.",
  "address-asked": "We sent a link to the new address. Open it to use that address from then on.",
  address:
    "Saved. You sign in with the new address from now on. Your earlier address can undo this for 7 days.",
  ended: "Session ended. That browser is signed out now.",
};
