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
        All you need is an email address. We give you a random name and ask for nothing else. You can read
        without an account.
      </p>
      <EmailTrouble outlook={outlook} providers={readEnv().providers.map(({ name }) => name)} />
      <SignInForm next={next} submission={submission} />
      <p className="aside">
        <a href={signInPath(next)}>Other ways to sign in</a>
      </p>
    </section>
  );
}
