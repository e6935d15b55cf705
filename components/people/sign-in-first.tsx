import { signInPath } from "@/lib/urls";
import { SignInForm } from "./sign-in-form";

type Props = { to: string; next: string; submission: string };

/** In place of a form that only members can send. */
export function SignInFirst({ to, next, submission }: Props) {
  return (
    <section className="panel">
      <h2>Sign in to {to}</h2>
      <p>
        All it takes is an e-mail address. You get a handle that says nothing about you, and nothing else is
        asked. Reading needs no account.
      </p>
      <SignInForm next={next} submission={submission} />
      <p className="aside">
        <a href={signInPath(next)}>Other ways to sign in</a>
      </p>
    </section>
  );
}
