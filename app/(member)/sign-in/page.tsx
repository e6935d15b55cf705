import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { EmailTrouble } from "@/components/people/email-trouble";
import { PasskeySignIn } from "@/components/people/passkey-sign-in";
import { ProviderButtons } from "@/components/people/provider-buttons";
import { SignInForm } from "@/components/people/sign-in-form";
import { readEnv } from "@/lib/env";
import { forum } from "@/lib/forum-settings/current";
import { mailOutlook } from "@/lib/mail/health";
import { ownPath, signInCodePath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { reasonFor } from "./reasons";
import { SignedIn } from "./signed-in";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string; error?: string; provider?: string }> };

const LEADS: Readonly<Record<string, string>> = {
  invited: "You need an invitation to join. If you have an account, sign in with its address.",
  closed: "This forum makes no new accounts at the moment. If you have an account, sign in with its address.",
};

export default async function SignIn({ searchParams }: Props) {
  const [viewer, { next, error, provider }] = await Promise.all([currentActor(), searchParams]);
  const onwards = ownPath(next);
  if (viewer.kind === "member" && !error) return <SignedIn viewer={viewer} next={onwards} />;
  const { providers } = readEnv();
  const outlook = await mailOutlook(await headers());
  const named = providers.find(({ id }) => id === provider)?.name;
  return (
    <MemberPage
      viewer={viewer}
      title="Sign in"
      lead={
        LEADS[forum().signUp] ??
        `New here? This creates your account. We give you a random name and ask for nothing else. You must be at least ${forum().leastAge} years old.`
      }
    >
      {error && (
        <p className="wrong" role="alert">
          {reasonFor(error, named)}
        </p>
      )}
      <EmailTrouble outlook={outlook} providers={providers.map(({ name }) => name)} />
      <SignInForm next={onwards} submission={randomUUID()} />
      <p className="aside">
        Already have the email? <a href={signInCodePath(onwards)}>Type its code</a>
      </p>
      <ProviderButtons providers={providers.map(({ id, name }) => ({ id, name }))} next={onwards} />
      <PasskeySignIn next={onwards} />
    </MemberPage>
  );
}
