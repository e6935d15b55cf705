import { counted } from "@/lib/words/counts";

export function NotASample() {
  return (
    <p className="note line">
      <b>People who write here are not a sample of people who are hurt.</b> Long and stubborn injuries are
      written about more often, and many runners who were better after three weeks never came here. Your own
      time may be shorter or longer.
    </p>
  );
}

/** `toldAfterwards` is null if too few did. */
export function HowWeCount({ toldAfterwards }: { toldAfterwards: number | null }) {
  return (
    <section className="part" aria-labelledby="how">
      <h2 id="how">How we count</h2>
      <details className="fold">
        <summary>Who is counted, who is not, and why</summary>
        <ul>
          <li>
            We count only runners who agreed to be in charts. Each can withdraw at any time in the settings.
          </li>
          <li>
            {`The line counts only stories that began while the runner was hurt${leftOut(toldAfterwards)}: mostly runners who came back share a story afterwards, so those would make recovery look faster.`}
          </li>
          <li>
            A runner joins the count in the week in which the story began, not in the week of the injury.
          </li>
          <li>If a runner gave only a month, we count from the middle of the month.</li>
          <li>
            A runner who stopped running has reached an end. An open story counts for as long as the runner
            kept us up to date.
          </li>
          <li>
            No number here is about fewer than 11 runners. Each step of a line is at least 3 runners. The line
            ends when we can follow fewer than 11.
          </li>
          <li>
            We publish new numbers once a week, or sooner after 11 changes. If somebody withdraws, we pause
            the charts that counted them at once, until the next release.
          </li>
          <li>
            The method: Aalen-Johansen estimates with late entry, which equal one minus Kaplan-Meier where
            nobody stopped; 95 % ranges by log-log; Wilson ranges for shares.
          </li>
        </ul>
      </details>
    </section>
  );
}

const leftOut = (toldAfterwards: number | null) =>
  toldAfterwards ? `. We leave ${counted(toldAfterwards, "story", "stories")} out that began afterwards` : "";
