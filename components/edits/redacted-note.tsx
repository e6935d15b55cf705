export function RedactedNote() {
  return <p className="gone">A moderator removed somebody’s private information from this post.</p>;
}
