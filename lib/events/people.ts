/** Who is here, and what leads somebody in and out again. */
export type PeopleEvent =
  /** `crowded` where so many asked for the same address that an email which waits is sent again. */
  | { name: "sign_in.requested"; email: string; next: string; browser: string | null; crowded: boolean }
  /** `token` is the hash by which the email is known; `again` where it was sent before. */
  | { name: "sign_in.issued"; token: string; expires: string; again: boolean }
  /** An email waits that was sent a moment ago or often enough, or the mail server refused this one. */
  | { name: "sign_in.not_issued" }
  /** The owner made a link at the terminal; `personId` is null where it makes a new account. */
  | { name: "sign_in.link_made"; personId: number | null; expires: string }
  | { name: "sign_in.exchanged" }
  /** "none" where no code waits for the browser, "spent" where too many wrong ones were typed for the same email. */
  | { name: "sign_in.code_refused"; why: "none" | "wrong" | "spent" }
  /** A browser was given what a passkey has to sign. */
  | { name: "passkey.asked" }
  | { name: "passkey.added"; personId: number; device: string | null; at: string }
  | { name: "passkey.removed" }
  /** `known` where somebody here has the passkey, and what it answered was wrong, late, or sent before. */
  | { name: "passkey.refused"; known: boolean }
  | { name: "session.ended" }
  | { name: "sessions.ended"; sessions: number }
  | { name: "person.enrolled"; personId: number; handle: string }
  | { name: "person.joined"; personId: number; handle: string }
  | { name: "address.confirmed"; personId: number; handle: string }
  /** A member changed what their page says of them; `formerHandle` is the same where only the rest changed. */
  | { name: "person.described"; personId: number; handle: string; formerHandle: string }
  /** How many people had what their names look like stored. */
  | { name: "names.folded"; people: number };
