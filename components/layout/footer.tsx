export function Footer() {
  return (
    <footer className="foot">
      <div className="in">
        <p>
          People here share what they went through. It is not medical advice: see a professional for pain at
          rest, numbness, or a leg that will not bear weight.
        </p>
        <nav aria-label="About this place">
          <a href="/about">About</a>
          <a href="/rules">Rules</a>
          <a href="/moderation/log">Decisions</a>
          <a href="/privacy">Privacy</a>
          <a href="/report">Report</a>
        </nav>
      </div>
    </footer>
  );
}
