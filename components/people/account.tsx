import type { PersonRef } from "@/db/queries/people";
import { Avatar } from "./avatar";
import { nameOf } from "./name-of";

/** Who is signed in, in the room that "Sign in" takes on a public page; it leads to what is theirs, and to the way out. */
export function Account({ of }: { of: PersonRef }) {
  return (
    <a
      className="btn account"
      href="/settings"
      data-handle={of.handle}
      aria-label={`Your account, ${nameOf(of)}`}
    >
      <Avatar of={of} />
    </a>
  );
}

export function SignOut() {
  return (
    <form method="post" action="/api/sign-out">
      <button type="submit" className="btn">
        Sign out
      </button>
    </form>
  );
}
