export function NotCountedYet() {
  return (
    <p className="note">
      There are no numbers yet: the first whole week of this forum has not ended, or was not counted yet. The
      forum counts every hour.
    </p>
  );
}
