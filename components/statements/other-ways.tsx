/** What is open to everybody whom a decision concerns, whatever comes of an appeal here. */
export function OtherWays() {
  return (
    <section className="other-ways">
      <h2>Other ways</h2>
      <p>
        You need not appeal here first, and need not stop at the answer. In the European Union you can turn to
        a body that settles such disputes out of court and is certified under Article 21 of the Digital
        Services Act; the European Commission publishes the list of them. And you can go to a court, as the
        law of your country says.
      </p>
    </section>
  );
}
