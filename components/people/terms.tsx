/** Beside every form that can make an account. Consents to health data are apart, where somebody gives such data. */
export function Terms() {
  return (
    <p className="hint terms">
      With an account you agree to <a href="/rules#terms">the rules</a>, which are our terms. You agree to no
      use of <a href="/health-data">your health data</a> here: we ask for that apart. See also{" "}
      <a href="/privacy">Privacy</a>.
    </p>
  );
}
