/** Work that follows a write, run after its commit and retried until it succeeds. `name` is its task in lib/jobs. */
export type Job =
  | { name: "send_sign_in_link"; payload: { email: string; next: string; browser: string | null } }
  | { name: "remove_pictures"; payload: { keys: string[] } };
