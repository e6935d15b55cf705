import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { MemberPage } from "@/app/(member)/member-page";
import { CodeForm } from "@/components/people/code-form";
import { EmailTrouble } from "@/components/people/email-trouble";
import { SignInForm } from "@/components/people/sign-in-form";
import { Terms } from "@/components/people/terms";
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
      <MemberPage viewer={viewer} title="Finish signing in" lead="One tap signs you in on this device.">
        <form method="post" action={`/api/auth/callback/email?${used}`}>
          <button type="submit" className="btn go">
            Sign in
          </button>
        </form>
        <Terms />
      </MemberPage>
    );
  }
  if (state === "other browser") {
    return (
      <MemberPage
        viewer={viewer}
        title="One more step"
        lead="You asked for this link in another browser. Type the 6-digit code from the same email to sign in here."
      >
        <CodeForm next={onwards} submission={randomUUID()} link={token} />
      </MemberPage>
    );
  }
  if (viewer.kind === "member") return <SignedIn viewer={viewer} next={onwards} />;
  const outlook = await mailOutlook(await headers());
  return (
    <MemberPage viewer={viewer} title="This link no longer works" lead={reasonFor(state)}>
      <EmailTrouble outlook={outlook} providers={readEnv().providers.map(({ name }) => name)} />
      <SignInForm next={onwards} submission={randomUUID()} />
    </MemberPage>
  );
}
