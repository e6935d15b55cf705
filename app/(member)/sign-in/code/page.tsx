import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { CodeForm } from "@/components/people/code-form";
import { currentActor } from "@/lib/auth/actor";
import { ownPath, signInPath } from "@/lib/urls";
import { MemberPage } from "../../member-page";

export const metadata: Metadata = { title: "Sign in with a code" };

type Props = { searchParams: Promise<{ next?: string }> };

/** For a browser that neither asked for the mail nor opened its link. */
export default async function Code({ searchParams }: Props) {
  const [viewer, { next }] = await Promise.all([currentActor(), searchParams]);
  const onwards = ownPath(next);
  return (
    <MemberPage
      viewer={viewer}
      title="Sign in with a code"
      lead="The mail that you asked for elsewhere holds six digits. They sign you in here, once, for ten minutes."
    >
      <CodeForm next={onwards} submission={randomUUID()} asksAddress />
      <p className="aside">
        No mail yet? <a href={signInPath(onwards)}>Ask for one</a>
      </p>
    </MemberPage>
  );
}
