export function RedactedNote() {
  return <p className="gone">A moderator took somebody’s private information out of this.</p>;
}
