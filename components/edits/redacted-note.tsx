/** Under a text that is not all its writer's any more. */
export function RedactedNote() {
  return <p className="gone">A moderator took somebody’s private information out of this.</p>;
}
