export function NotCountedYet() {
  return (
    <div className="note">
      <p>
        There are no numbers yet. The forum counts every hour, and shows a week here once the week has ended,
        on Sunday at midnight UTC.
      </p>
      <p>
        Until then, read <a href="/">the newest threads</a> or{" "}
        <a href="/moderation/log">what moderators decided</a>.
      </p>
    </div>
  );
}
