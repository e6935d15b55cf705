/** Beside every form that can make an account. We ask for consent to use health data where somebody gives such data. */
export function Terms() {
  return (
    <p className="hint terms">
      With an account you agree to <a href="/rules#terms">the rules</a>, which are our terms. Before we use{" "}
      <a href="/health-data">your health data</a>, we ask you separately. See also{" "}
      <a href="/privacy">Privacy</a>.
    </p>
  );
}
