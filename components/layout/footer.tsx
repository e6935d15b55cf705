export function Footer() {
  return (
    <footer className="foot">
      <div className="in">
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
        </nav>
      </div>
    </footer>
  );
}
