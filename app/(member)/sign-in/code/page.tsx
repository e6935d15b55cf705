import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { MemberPage } from "@/app/(member)/member-page";
import { CodeForm } from "@/components/people/code-form";
import { EmailTrouble } from "@/components/people/email-trouble";
import { SignInForm } from "@/components/people/sign-in-form";
import { knownBrowser } from "@/lib/auth/asking-browser";
import { readEnv } from "@/lib/env";
import { mailOutlook } from "@/lib/mail/health";
import { ownPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Sign in with a code" };

type Props = { searchParams: Promise<{ next?: string }> };

/** A code works in the browser that asked for it, and on the page of its link (sign-in/confirm). */
export default async function Code({ searchParams }: Props) {
  const [viewer, browser, { next }] = await Promise.all([currentActor(), knownBrowser(), searchParams]);
  const onwards = ownPath(next);
  const outlook = await mailOutlook(await headers());
  return (
    <MemberPage
      viewer={viewer}
      title="Sign in with a code"
      lead={
        browser
          ? "Type the 6-digit code from the newest email that this browser asked for."
          : "A code works only in the browser that asked for it. Open the link in your email in this browser, or ask for a new email here."
      }
    >
      <EmailTrouble outlook={outlook} providers={readEnv().providers.map(({ name }) => name)} />
      {browser ? (
        <>
          <CodeForm next={onwards} submission={randomUUID()} />
          <p className="aside">
            No email yet? <a href={signInPath(onwards)}>Ask for one</a>
          </p>
        </>
      ) : (
        <SignInForm next={onwards} submission={randomUUID()} />
      )}
    </MemberPage>
  );
}
