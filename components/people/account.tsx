import { personPath } from "@/lib/urls";

type Props = { handle: string; name: string | null };

/** Who is signed in, and the way out. */
export function Account({ handle, name }: Props) {
  return (
    <>
      <a className="btn" href={personPath(handle)}>
        {name ?? handle}
      </a>
      <SignOut />
    </>
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
