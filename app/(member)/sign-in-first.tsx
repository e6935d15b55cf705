import { headers } from "next/headers";
import { EmailTrouble } from "@/components/people/email-trouble";
import { SignInForm } from "@/components/people/sign-in-form";
import { readEnv } from "@/lib/env";
import { mailOutlook } from "@/lib/mail/health";
import { signInPath } from "@/lib/urls";

type Props = { to: string; next: string; submission: string };

export async function SignInFirst({ to, next, submission }: Props) {
  const outlook = await mailOutlook(await headers());
  return (
    <section className="panel">
      <h2>Sign in to {to}</h2>
      <p>
        All it takes is an e-mail address. You get a handle that says nothing about you, and nothing else is
        asked. Reading needs no account.
      </p>
      <EmailTrouble outlook={outlook} providers={readEnv().providers.map(({ name }) => name)} />
      <SignInForm next={next} submission={submission} />
      <p className="aside">
        <a href={signInPath(next)}>Other ways to sign in</a>
      </p>
    </section>
  );
}
