/** Signing in on another page keeps the words in this one. */
export function SignInElsewhere() {
  return (
    <p>
      You are not signed in. What you wrote is still below.{" "}
      <a href="/sign-in" target="_blank" rel="noopener">
        Sign in in a new tab
      </a>
      , come back to this one, and send it again.
    </p>
  );
}
