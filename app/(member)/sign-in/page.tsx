import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { SignOut } from "@/components/people/account";
import { SignInForm } from "@/components/people/sign-in-form";
import { currentActor } from "@/lib/auth/actor";
import { ownPath, personPath } from "@/lib/urls";
import { MemberPage } from "../member-page";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string; error?: string }> };

export default async function SignIn({ searchParams }: Props) {
  const [viewer, { next, error }] = await Promise.all([currentActor(), searchParams]);
  const onwards = ownPath(next);
  if (viewer.kind === "member") {
    return (
      <MemberPage viewer={viewer} title="You are signed in" lead={`As ${viewer.name ?? viewer.handle}.`}>
        <div className="acts">
          <a className="btn go" href={onwards}>
            {onwards === "/" ? "To the threads" : "Go on"}
          </a>
          <a className="btn" href={personPath(viewer.handle)}>
            Your page
          </a>
          <SignOut />
        </div>
      </MemberPage>
    );
  }
  return (
    <MemberPage
      viewer={viewer}
      title="Sign in"
      lead="The first time makes your account: a handle that says nothing about you, and nothing else is asked."
    >
      {error && <p className="wrong">{reasons[error] ?? reasons.other}</p>}
      <SignInForm next={onwards} submission={randomUUID()} />
    </MemberPage>
  );
}

/** By the names that next-auth gives to what went wrong. */
const reasons: Record<string, string> = {
  Verification:
    "This link has been used already, or it is older than ten minutes. Ask for a new one: it takes a moment.",
  other: "Signing in did not work this time. Ask for a new link; the old one may be used up.",
};
