import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { MemberPage } from "@/app/(member)/member-page";
import { CodeForm } from "@/components/people/code-form";
import { EmailTrouble } from "@/components/people/email-trouble";
import { SignInForm } from "@/components/people/sign-in-form";
import { stateOfLink } from "@/lib/auth/waiting-sign-in";
import { readEnv } from "@/lib/env";
import { mailOutlook } from "@/lib/mail/health";
import { ownPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { reasonFor } from "../reasons";
import { SignedIn } from "../signed-in";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ token?: string; next?: string }> };

/** Opening the link does not sign in yet: programs that scan emails open every link. */
export default async function Confirm({ searchParams }: Props) {
  const [viewer, { token = "", next }] = await Promise.all([currentActor(), searchParams]);
  const onwards = ownPath(next);
  const state = await stateOfLink(String(token));
  if (state === "ready") {
    const used = new URLSearchParams({ token, callbackUrl: onwards });
    return (
      <MemberPage
        viewer={viewer}
        title="Welcome back"
        lead="One press, and you are signed in on this device."
      >
        <form method="post" action={`/api/auth/callback/email?${used}`}>
          <button type="submit" className="btn go">
            Sign in
          </button>
        </form>
      </MemberPage>
    );
  }
  if (state === "other browser") {
    return (
      <MemberPage
        viewer={viewer}
        title="One more step"
        lead="This link was asked for in another browser. Type the six digits from the same mail, and you are signed in here as well."
      >
        <CodeForm next={onwards} submission={randomUUID()} link={token} />
      </MemberPage>
    );
  }
  if (viewer.kind === "member") return <SignedIn viewer={viewer} next={onwards} />;
  const outlook = await mailOutlook(await headers());
  return (
    <MemberPage viewer={viewer} title="This link does not work any more" lead={reasonFor(state)}>
      <EmailTrouble outlook={outlook} providers={readEnv().providers.map(({ name }) => name)} />
      <SignInForm next={onwards} submission={randomUUID()} />
    </MemberPage>
  );
}
