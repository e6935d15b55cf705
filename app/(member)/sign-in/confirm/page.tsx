import type { Metadata } from "next";
import { currentActor } from "@/lib/auth/actor";
import { ownPath } from "@/lib/urls";
import { MemberPage } from "../../member-page";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ token?: string; next?: string }> };

/** Opening the link does nothing yet: programs that look through mail open every link. */
export default async function Confirm({ searchParams }: Props) {
  const [viewer, { token = "", next }] = await Promise.all([currentActor(), searchParams]);
  const used = new URLSearchParams({ token, callbackUrl: ownPath(next) });
  return (
    <MemberPage viewer={viewer} title="Welcome back" lead="One press, and you are signed in on this device.">
      <form method="post" action={`/api/auth/callback/email?${used}`}>
        <button type="submit" className="btn go">
          Sign in
        </button>
      </form>
    </MemberPage>
  );
}
