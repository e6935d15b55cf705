import { forum } from "@/lib/forum-settings/current";
import { ownerDetailsPath } from "@/lib/urls";

/** What the owner set for every page: the name, what the forum is for, and where to reach who runs it. */
export function Footer() {
  const { name, tagline, contact, imprint } = forum();
  return (
    <footer className="foot">
      <div className="in">
        <p className="foot-name" dir="auto">
          <b>{name}</b>
          {tagline && <> {tagline}</>}
        </p>
        <p>
          Runners here share their own experience, not medical advice: see a doctor about pain at rest,
          numbness, or a leg that cannot bear weight.
        </p>
        <nav aria-label="About this forum">
          <a href="/about">About</a>
          <a href="/outcomes">Outcomes</a>
          <a href="/help">Help</a>
          <a href="/rules">Rules</a>
          <a href="/moderation/log">Decisions</a>
          <a href="/about/numbers">Numbers</a>
          <a href="/accessibility">Accessibility</a>
          <a href="/privacy">Privacy</a>
          <a href="/report">Report</a>
          {(contact || imprint) && <a href={ownerDetailsPath}>{imprint ? "Imprint" : "Contact"}</a>}
        </nav>
      </div>
    </footer>
  );
}
