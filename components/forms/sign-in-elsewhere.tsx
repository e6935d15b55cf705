/** For a form whose writer was signed out meanwhile: this page stays as it is. */
export function SignInElsewhere() {
  return (
    <p>
      Your session has ended, and what you wrote is still below.{" "}
      <a href="/sign-in" target="_blank" rel="noopener">
        Sign in in a new tab
      </a>
      , come back to this one, and send it again.
    </p>
  );
}
